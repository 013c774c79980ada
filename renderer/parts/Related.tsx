import { useState } from 'react';
import { PaperPreview } from './PaperPreview';
import { RelatedPanel, type RelatedPanelProps } from './RelatedPanel';

/** The panel of a page, which shows papers over the page. */
export function Related(props: Omit<RelatedPanelProps, 'onPaper' | 'onGo'>) {
  const [paperId, setPaperId] = useState<string | null>(null);
  return (
    <>
      <RelatedPanel {...props} onPaper={setPaperId} />
      {paperId === null ? null : (
        <PaperPreview source={{ of: 'paper', id: paperId }} onClose={() => setPaperId(null)} />
      )}
    </>
  );
}
