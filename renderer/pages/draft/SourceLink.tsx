import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BlockSource } from '../../../shared/documents/model';
import { type DraftNoun, draftNoun } from '../../../shared/domain/drafts';
import { addressOfVisit } from '../../frame/addresses';
import { markPlace } from '../../frame/markPlace';
import { call } from '../../office/client';
import { ActionButton } from '../../parts/ActionButton';

/** Where the record of a block is shown; asked for only when somebody goes there. */
async function addressOf(noun: DraftNoun, id: string): Promise<string> {
  switch (noun) {
    case 'visit':
      return addressOfVisit(await call('visit.get', { id }));
    case 'conclusion':
      return `/conclusions/${(await call('conclusion.get', { id })).receptionId}`;
    case 'reception':
      return `/visits/${id}`;
    case 'registration':
      return '/visits';
    case 'petition':
      return `/matters?petition=${id}`;
    case 'matter':
      return `/matters/${id}`;
    case 'task':
      return `/tasks/${id.split(',')[0] ?? ''}`;
    case 'dialogue':
      return `/dialogues/${id}`;
    case 'office':
      return '/drafts';
    case 'paper':
      return '/registers';
  }
}

/** Names the record a block was built from, and leads there. */
export function SourceLink({ source }: { source: BlockSource | undefined }) {
  const { t } = useTranslation('drafts');
  const navigate = useNavigate();
  const noun = draftNoun.safeParse(source?.noun);
  if (source === undefined || !noun.success) return null;

  async function go(name: DraftNoun, id: string) {
    const isHere = markPlace();
    const address = await addressOf(name, id).catch(() => null);
    if (address !== null && isHere()) void navigate(address);
  }

  return (
    <ActionButton
      label={t('source', { noun: t(`noun.${noun.data}`) })}
      small
      onClick={() => void go(noun.data, source.id)}
      testId="draft-source"
    />
  );
}
