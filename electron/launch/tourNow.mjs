import { sayAndStop } from './stop.mjs';
import { playTour } from './tour.mjs';

process.exitCode = await playTour().catch(sayAndStop);
