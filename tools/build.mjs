// What `npm ci` and `npm install` do at their end (`prepare`), and `npm run build`: everything that `serve` needs, the
// console included. Dependencies are there by then.
import { build } from './prepare.mjs';

build();
