import { useEffect } from 'react';
import { createHashRouter, RouterProvider } from 'react-router';
import { PageFault } from '../pages/PageFault';
import { fetchPlaces, routes } from '../pages/routes';
import { Frame } from './Frame';

/** Addresses stand after `#`: `app://office/` serves one page, and a lock keeps the place. */
const router = createHashRouter([
  { path: '/', element: <Frame />, children: [{ errorElement: <PageFault />, children: routes }] },
]);

export function Office() {
  useEffect(() => {
    const waiting = requestIdleCallback(fetchPlaces, { timeout: 2_000 });
    return () => cancelIdleCallback(waiting);
  }, []);
  return <RouterProvider router={router} />;
}
