// Everything that can be asked, in the order in which the documentation tells it.
import { withAbout } from './routes/about.ts';
import { acrossRoutes } from './routes/across.ts';
import { articleClaimRoutes } from './routes/article-claims.ts';
import { articleRoutes } from './routes/articles.ts';
import { checkRoutes } from './routes/check.ts';
import { claimRoutes } from './routes/claims.ts';
import { entityRoutes } from './routes/entities.ts';
import { readingRoomRoutes } from './routes/reading-room.ts';
import { uploadRoutes } from './routes/uploads.ts';

export const routes = withAbout([
  ...articleRoutes,
  ...articleClaimRoutes,
  ...entityRoutes,
  ...claimRoutes,
  ...acrossRoutes,
  ...checkRoutes,
  ...uploadRoutes,
  ...readingRoomRoutes,
]);
