import { useTranslation } from 'react-i18next';

/** The last screen: plain elements only, because what failed may be the theme or a part. */
export function CrashNote({ reference }: { reference: string }) {
  const { t } = useTranslation('app');
  return (
    <main className="waiting" data-testid="crash">
      <div role="alert">
        <h1>{t('crash.title')}</h1>
        <p>{t('crash.text')}</p>
        {reference !== '' && <p>{t('crash.ref', { ref: reference })}</p>}
        <button type="button" onClick={() => window.location.reload()}>
          {t('crash.reload')}
        </button>
      </div>
    </main>
  );
}
