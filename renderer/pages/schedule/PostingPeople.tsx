import { useTranslation } from 'react-i18next';
import type { Posting } from '../../../shared/domain/chain';
import { useAsk } from '../../office/hooks';
import { ComboInput } from '../../parts/ComboInput';

interface PostingPeopleProps {
  posting: Posting;
  error: string | undefined;
  onChange(part: Pick<Posting, 'postedBy'> | Pick<Posting, 'witness'>): void;
}

/** Who hung it up and who stood by; the minutes are signed by both. */
export function PostingPeople({ posting, error, onChange }: PostingPeopleProps) {
  const { t } = useTranslation('schedules');
  const staff = useAsk('staff.list', {}).data ?? [];
  const { witness, postedBy } = posting;
  const active = staff.filter((each) => each.active);
  const titleOf = (name: string) => staff.find((each) => each.name === name)?.title ?? '';
  return (
    <>
      <ComboInput
        label={t('postedBy')}
        value={postedBy}
        suggestions={active.map(({ name }) => name)}
        onChange={(name) => onChange({ postedBy: name })}
        error={error}
        required
        testId="posting-by"
      />
      <ComboInput
        label={t('postingWitness')}
        value={witness.name}
        suggestions={active.map(({ name }) => name).filter((name) => name !== postedBy)}
        hint={t('postingWitnessHint')}
        onChange={(name) => onChange({ witness: { name, title: titleOf(name) } })}
        testId="posting-witness"
      />
    </>
  );
}
