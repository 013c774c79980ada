import { TextInput, type TextInputProps } from './TextInput';

export type ProseInputProps = Omit<TextInputProps, 'type' | 'inputMode' | 'end'>;

/** Several lines of text; grows as it is typed. */
export function ProseInput({ minRows = 3, maxRows = 18, ...rest }: ProseInputProps) {
  return <TextInput {...rest} minRows={minRows} maxRows={maxRows} />;
}
