import { buildIfStale } from './build.mjs';

const built = await buildIfStale();
console.log(built.length > 0 ? `Built ${built.join(', ')}.` : 'Nothing is stale.');
