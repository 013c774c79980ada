import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FormatOption } from '../../../shared/documents/format';
import { dmy } from '../../../shared/text/dates';
import { useAct, useAsk, useMay } from '../../office/hooks';
import { Columns } from '../../parts/Columns';
import { FaultNote } from '../../parts/FaultNote';
import { PickInput } from '../../parts/PickInput';
import { Section } from '../../parts/Section';
import { useToast } from '../../parts/Toast';
import { formatPart } from './formatPart';

/** The values of the Party's paper formats of which sources say different things, each with its default marked. */
export function FormatTab() {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const toast = useToast();
  const { data, error } = useAsk('format.list', {});
  const { act, fault } = useAct('format.choose');
  const may = useMay('format.choose');
  const all = data ?? [];
  // the newest form first
  const rows = [...new Set(all.map(({ row }) => row))].toReversed();

  async function choose({ row, path }: FormatOption, value: string): Promise<void> {
    const now = await act({ row, path, value });
    if (now === undefined) return;
    client.setQueryData(['format.list', {}], now);
    toast(t('saved'));
  }

  return (
    <>
      <Typography sx={{ mb: 2, color: 'text.secondary', maxWidth: 760 }}>{t('format.text')}</Typography>
      <FaultNote fault={error?.fault ?? fault} />
      {rows.map((row) => (
        <FormatRow
          key={row}
          options={all.filter((one) => one.row === row)}
          may={may}
          onChoose={(one, value) => void choose(one, value)}
        />
      ))}
    </>
  );
}

interface FormatRowProps {
  options: readonly FormatOption[];
  may: boolean;
  onChoose(option: FormatOption, value: string): void;
}

function FormatRow({ options, may, onChoose }: FormatRowProps) {
  const { t } = useTranslation('settings');
  const [first] = options;
  if (first === undefined) return null;
  return (
    <Section
      title={t('format.row', { basis: first.rowBasis, day: dmy(first.from) })}
      testId={`format-${first.row}`}
    >
      <Columns>
        {options.map((one) => (
          <FormatPick key={one.path} option={one} may={may} onChoose={(value) => onChoose(one, value)} />
        ))}
      </Columns>
    </Section>
  );
}

interface FormatPickProps {
  option: FormatOption;
  may: boolean;
  onChoose(value: string): void;
}

function FormatPick({ option, may, onChoose }: FormatPickProps) {
  const { t } = useTranslation('settings');
  const { path, options, chosen, basis, row } = option;
  const { part, unit } = formatPart(path);
  const [standard] = options;
  const words = (value: string | number | boolean) => {
    if (value === true) return t('yes');
    if (value === false) return t('no');
    if (unit === 'pt') return t('format.points', { size: String(value).replace('.', ',') });
    if (value === '') return t('format.nothing');
    if (value === 'dashes') return '-----';
    return value === 'none' ? t('format.nothing') : String(value).trim();
  };
  const offered = options.map((value) => ({
    value: String(value),
    label: value === standard ? t('format.standard', { value: words(value) }) : words(value),
  }));
  const own = chosen === standard ? basis : t('format.own', { basis });
  return (
    <PickInput
      label={t(`format.part.${part}`)}
      hint={own}
      value={String(chosen)}
      options={may ? offered : offered.filter(({ value }) => value === String(chosen))}
      onChange={onChoose}
      testId={`format-${row}-${path}`}
    />
  );
}
