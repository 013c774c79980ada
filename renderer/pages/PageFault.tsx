import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useRouteError } from 'react-router';
import { reportFault } from '../office/rendererFaults';
import { ActionButton } from '../parts/ActionButton';
import { FaultNote } from '../parts/FaultNote';
import { Page } from '../parts/Page';

/** One place failed; the frame and the other places stand. */
export function PageFault() {
  const { t } = useTranslation('app');
  const thrown = useRouteError();
  const navigate = useNavigate();
  const [reference, setReference] = useState('');
  useEffect(() => {
    void reportFault('page', thrown).then(setReference);
  }, [thrown]);
  return (
    <Page title={t('crash.title')}>
      <FaultNote fault={{ code: 'call.failed', params: {}, ref: reference }} />
      <ActionButton label={t('place.home')} primary onClick={() => void navigate('/')} />
    </Page>
  );
}
