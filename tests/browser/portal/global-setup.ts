import { asOwner } from '@kith/api/database/as-owner';
import { startEmbeddedPostgres } from '@kith/api/database/embedded-postgres/embedded-postgres';

/**
 * Lets the people of the demo send documents of their own, by which tests arrange what they begin with. Only the directory
 * editor may not, so that somebody is left who is as everybody usually is.
 */
export default async function letExplore(): Promise<void> {
  const dataDirectory = process.env['KITH_BROWSER_DATA']!;
  const postgres = await startEmbeddedPostgres({ dataDirectory });
  try {
    await asOwner(postgres.ownerUrl, (owner) =>
      owner.query(
        `begin; set local role kith_definer; update membership set explore = role <> 'DIRECTORY_EDITOR'; commit`,
      ),
    );
  } finally {
    await postgres.stop();
  }
}
