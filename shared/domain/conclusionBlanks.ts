import type { Check, Conclusion } from './chain';

const blank = /\{[^{}]*\}/;

/** Every text of the notice with the name of its field, by which the screen leads there. */
function texts(notice: Conclusion): { place: string; text: string }[] {
  const items = notice.items.flatMap((item, at) => {
    const place = `conclusion-item-${at + 1}`;
    return [
      { place: `${place}-label`, text: item.label },
      { place: `${place}-content`, text: item.content },
      { place: `${place}-opinion`, text: item.unitOpinion },
      { place: `${place}-conclusion`, text: item.conclusion },
      ...item.tasks.map((task, index) => ({ place: `${place}-task-${index + 1}-what`, text: task.what })),
    ];
  });
  return [
    { place: 'conclusion-summary', text: notice.summary },
    { place: 'conclusion-opening', text: notice.opening },
    { place: 'conclusion-attendance', text: notice.attendance },
    { place: 'conclusion-figures', text: notice.figures },
    { place: 'conclusion-lead', text: notice.lead },
    ...items,
    ...notice.followUp.map((text, at) => ({ place: `conclusion-follow${at === 0 ? '' : `-${at}`}`, text })),
    { place: 'conclusion-closing', text: notice.closing },
  ];
}

/**
 * Words in braces that a wording of the library brought and nobody filled in: no notice goes out with one.
 * The place of the field stands in `params.place`.
 */
export function blankChecks(notice: Conclusion): Check[] {
  return texts(notice).flatMap(({ place, text }) => {
    const found = blank.exec(text)?.[0];
    if (found === undefined) return [];
    return [
      {
        severity: 'stop' as const,
        code: 'blank.left',
        params: { blank: found, place },
        basis: '',
        itemId: null,
      },
    ];
  });
}
