import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HistoryEvent } from '../../../shared/ipc/calls/petitions';
import { dmy, dmyInText } from '../../../shared/text/dates';
import { ActionButton } from '../../parts/ActionButton';
import { PaperPreview } from '../../parts/PaperPreview';
import { Section } from '../../parts/Section';

function useKind(): (event: HistoryEvent) => string {
  const { t, i18n } = useTranslation('petitionWork');
  const { t: tp } = useTranslation('petitions');
  const { t: tpaper } = useTranslation('papers');
  return ({ what, kind }) => {
    if (what === 'paper' && i18n.exists(`kind.${kind}`, { ns: 'papers' }))
      return tpaper([`kind.${kind}`, kind]);
    if (i18n.exists(`history.kind.${kind}`, { ns: 'petitionWork' })) return t([`history.kind.${kind}`, kind]);
    return i18n.exists(`outcome.${kind}`, { ns: 'petitions' }) ? tp([`outcome.${kind}`, kind]) : kind;
  };
}

/** Days stand in details as they are stored. */
function readable(detail: string): string {
  return detail.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => dmyInText(day));
}

/** Everything that happened in a matter on one line, the newest first. */
export function HistoryList({ events }: { events: readonly HistoryEvent[] }) {
  const { t } = useTranslation('petitionWork');
  const kindOf = useKind();
  const [paperId, setPaperId] = useState<string | null>(null);
  return (
    <Section title={t('section.history')} testId="matter-history">
      {events.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{t('history.none')}</Typography>}
      <Box
        component="ol"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          borderLeft: 2,
          borderColor: 'divider',
          '& a': { color: 'primary.main' },
        }}
      >
        {events.map((event) => (
          <Box
            component="li"
            key={event.id}
            data-testid="matter-event"
            data-what={event.what}
            sx={{ pl: 1.5, pb: 1 }}
          >
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {dmy(event.day)} · {t(`history.what.${event.what}`)}: {kindOf(event)}
            </Typography>
            <Typography>
              <Title event={event} onPaper={setPaperId} />
              {event.detail === '' || event.title === '' ? '' : ` · ${readable(event.detail)}`}
            </Typography>
          </Box>
        ))}
      </Box>
      {paperId === null ? null : (
        <PaperPreview source={{ of: 'paper', id: paperId }} onClose={() => setPaperId(null)} />
      )}
    </Section>
  );
}

/** Leads to the record that an event is of; a paper opens where one stands. */
function Title({ event, onPaper }: { event: HistoryEvent; onPaper(id: string): void }) {
  if (event.what === 'paper') {
    const label = event.title === '' ? event.detail : event.title;
    return <ActionButton label={label} small onClick={() => onPaper(event.id)} testId="matter-paper" />;
  }
  if (event.target === null) return event.title;
  const { page, id } = event.target;
  return <Link to={`/${page}${id === null ? '' : `/${id}`}`}>{event.title}</Link>;
}
