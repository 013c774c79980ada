import { useTranslation } from 'react-i18next';

/** What a deadline asks for, in the language of the screen: the dated row's own words, unless English has some. */
export function useDutyWords(): (key: string, label: string) => string {
  const { i18n } = useTranslation();
  return (key, label) => {
    const found: unknown = i18n.getResource(i18n.language, 'duties', 'all');
    const words = typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined;
    return typeof words === 'string' ? words : label;
  };
}
