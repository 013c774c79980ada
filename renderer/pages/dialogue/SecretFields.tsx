import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckInput } from '../../parts/CheckInput';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { TextInput } from '../../parts/TextInput';
import type { OpinionPartProps } from './OpinionForm';

const emptied = {
  denunciation: true,
  speaker: '',
  village: '',
  content: '',
  answer: '',
  answeredBy: '',
  answeredThere: false,
  promise: '',
  unit: '',
  helpers: [],
  due: null,
  vagueDue: '',
  vagueReason: '',
};

/** A denunciation leaves its code alone; what was typed before is removed only when somebody says so. */
export function SecretFields({ typed, change, disabled }: OpinionPartProps) {
  const { t } = useTranslation('dialogues');
  const [asking, setAsking] = useState(false);
  const isEmpty = [typed.speaker, typed.village, typed.content, typed.answer, typed.promise].every(
    (text) => text === '',
  );

  function toggle(on: boolean) {
    if (!on) change({ denunciation: false, code: '' });
    else if (isEmpty) change(emptied);
    else setAsking(true);
  }

  return (
    <>
      <CheckInput
        label={t('opinion.denunciation')}
        hint={t('opinion.denunciationHint')}
        value={typed.denunciation}
        onChange={toggle}
        disabled={disabled}
        testId="opinion-denunciation"
      />
      {typed.denunciation ? (
        <TextInput
          label={t('opinion.code')}
          value={typed.code}
          onChange={(code) => change({ code })}
          disabled={disabled}
          testId="opinion-code"
        />
      ) : null}
      {asking ? (
        <ConfirmDialog
          title={t('opinion.denunciation')}
          text={t('opinion.denunciationAsk')}
          confirmLabel={t('opinion.denunciationConfirm')}
          danger
          onConfirm={() => {
            setAsking(false);
            change(emptied);
          }}
          onClose={() => setAsking(false)}
          testId="opinion-secret-dialog"
        />
      ) : null}
    </>
  );
}
