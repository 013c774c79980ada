import ButtonBase from '@mui/material/ButtonBase';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Figure } from '../../../shared/domain/inspection';
import { Icon } from '../../parts/Icon';
import { addressOf, type Period } from './address';

/** A figure that opens what it counts; one to be explained bears a sign and a word, not the colour alone. */
export function FigureButton({ figure, period }: { figure: Figure; period: Period }) {
  const { t } = useTranslation('inspection');
  const navigate = useNavigate();
  const { code, owner, ownerName, count, tone } = figure;
  const isBad = tone === 'bad';
  const told = t('open', { name: ownerName || t('whole'), figure: t(`figure.${code}`), count });
  return (
    <ButtonBase
      onClick={() => void navigate(addressOf(period, { code, owner }))}
      aria-label={isBad ? `${told} (${t('bad')})` : told}
      title={isBad ? t('bad') : undefined}
      data-testid={`figure-${code}`}
      data-owner={owner}
      data-count={count}
      sx={{
        gap: 0.5,
        px: 1,
        py: 0.5,
        minWidth: 56,
        justifyContent: 'flex-end',
        borderRadius: 1,
        font: 'inherit',
        fontWeight: count > 0 ? 600 : 400,
        color: isBad ? 'error.main' : 'text.primary',
        textDecoration: 'underline',
        textUnderlineOffset: 3,
        '&:hover': { bgcolor: 'action.hover' },
        '&:focus-visible': { outline: 2, outlineColor: 'primary.main' },
      }}
    >
      {isBad ? <Icon name="late" size={15} /> : null}
      {count}
    </ButtonBase>
  );
}
