import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HistoryEvent } from '../../../shared/ipc/calls/petitions';
import { dmy, dmyInText } from '../../../shared/text/dates';
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
              {event.target === null ? (
                event.title
              ) : (
                <Link to={`/${event.target.page}${event.target.id === null ? '' : `/${event.target.id}`}`}>
                  {event.title}
                </Link>
              )}
              {event.detail === '' ? '' : ` · ${readable(event.detail)}`}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
