import { useEffect } from 'react';
import { createHashRouter, RouterProvider } from 'react-router';
import { PageFault } from '../pages/PageFault';
import { fetchPlaces, lobby, routes } from '../pages/routes';
import { Frame } from './Frame';

/** Addresses stand after `#`: `app://office/` serves one page, and a lock keeps the place. */
const router = createHashRouter([
  // outside of the frame: no key of it leads from a screen that stands in a lobby into the office
  { path: '/lobby', element: lobby, errorElement: <PageFault /> },
  { path: '/', element: <Frame />, children: [{ errorElement: <PageFault />, children: routes }] },
]);

export function Office() {
  useEffect(() => {
    const waiting = requestIdleCallback(fetchPlaces, { timeout: 2_000 });
    return () => cancelIdleCallback(waiting);
  }, []);
  return <RouterProvider router={router} />;
}
