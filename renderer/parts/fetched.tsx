import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

export interface Fetched<Props extends object> {
  (props: Props): ReactNode;
  /** brings the code and keeps it; rejects when its file cannot be read */
  fetch(): Promise<void>;
}

/**
 * A screen whose code comes when it is first wanted. React's `lazy` shows its fallback for one turn even when the
 * code is there already, and then for at least 300 ms (FALLBACK_THROTTLE_MS in ReactFiberWorkLoop): a third of the
 * app's start. This one shows code that has come in the very first turn.
 */
export function fetched<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Waiting?: ComponentType,
): Fetched<Props> {
  let Screen: ComponentType<Props> | null = null;
  let coming: Promise<void> | null = null;

  function fetch(): Promise<void> {
    coming ??= load().then((come) => {
      Screen = come;
    });
    return coming;
  }

  function Shown(props: Props) {
    const [here, setHere] = useState(Screen !== null);
    const [failed, setFailed] = useState<unknown>(null);
    useEffect(() => {
      if (!here) fetch().then(() => setHere(true), setFailed);
    }, [here]);
    // into the nearest error boundary, as with `lazy`
    if (failed !== null) throw failed;
    if (Screen !== null) return <Screen {...props} />;
    return Waiting === undefined ? null : <Waiting />;
  }
  return Object.assign(Shown, { fetch });
}
