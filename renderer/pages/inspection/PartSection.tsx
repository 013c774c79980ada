import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type Figure, type InspectionPart, ownedParts } from '../../../shared/domain/inspection';
import { EmptyNote } from '../../parts/EmptyNote';
import { Section } from '../../parts/Section';
import { SideScroll } from '../../parts/SideScroll';
import { Why } from '../../parts/Why';
import type { Period } from './address';
import { FigureButton } from './FigureButton';
import { PartChart } from './PartChart';

/** One part of the inspection: a chart where a look says more, the figures, and the law behind them. */
export function PartSection(props: { part: InspectionPart; figures: readonly Figure[]; period: Period }) {
  const { t } = useTranslation('inspection');
  const { part, figures, period } = props;
  const bases = [...new Set(figures.flatMap(({ basis }) => basis.split('\n')))].filter((one) => one !== '');
  const aside = bases.length === 0 ? null : <Why text={bases.join('\n')} testId={`inspection-why-${part}`} />;
  return (
    <Section title={t(`part.${part}`)} aside={aside} testId={`inspection-${part}`}>
      {figures.length === 0 ? (
        <EmptyNote text={t('nothing')} />
      ) : (
        <>
          <PartChart part={part} figures={figures} />
          <SideScroll label={t(`part.${part}`)}>
            {ownedParts.has(part) ? (
              <OwnedTable part={part} figures={figures} period={period} />
            ) : (
              <PlainTable part={part} figures={figures} period={period} />
            )}
          </SideScroll>
        </>
      )}
    </Section>
  );
}

type TableProps = { part: InspectionPart; figures: readonly Figure[]; period: Period };

function PlainTable({ part, figures, period }: TableProps) {
  const { t } = useTranslation('inspection');
  return (
    <Table size="small" aria-label={t(`part.${part}`)} sx={{ maxWidth: 720 }}>
      <TableHead>
        <TableRow>
          <TableCell>{t('content')}</TableCell>
          <TableCell align="right">{t('count')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {figures.map((figure) => (
          <TableRow key={figure.code} hover>
            <TableCell component="th" scope="row">
              {t(`figure.${figure.code}`)}
            </TableCell>
            <TableCell align="right" sx={{ py: 0.25 }}>
              <FigureButton figure={figure} period={period} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** A line for each host or unit, a column for each figure. */
function OwnedTable({ part, figures, period }: TableProps) {
  const { t } = useTranslation('inspection');
  const codes = [...new Set(figures.map(({ code }) => code))];
  const owners = [...new Map(figures.map((one) => [one.owner, one])).values()];
  return (
    <Table size="small" aria-label={t(`part.${part}`)}>
      <TableHead>
        <TableRow>
          <TableCell>{t(part === 'tasks' ? 'unit' : 'host')}</TableCell>
          {codes.map((code) => (
            <TableCell key={code} align="right">
              {t(`figure.${code}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {owners.map(({ owner, ownerName, ownerTitle }) => (
          <TableRow key={owner} hover data-testid={`inspection-${part}-row`}>
            <TableCell component="th" scope="row" sx={{ minWidth: 190 }}>
              {ownerName}
              <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
                {ownerTitle}
              </Typography>
            </TableCell>
            {codes.map((code) => {
              const figure = figures.find((one) => one.owner === owner && one.code === code);
              return (
                <TableCell key={code} align="right" sx={{ py: 0.25 }}>
                  {figure === undefined ? null : <FigureButton figure={figure} period={period} />}
                </TableCell>
              );
            })}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
