import pg from 'pg';

/** A connection says what its statements cost, as notices, when its role is set so; only a superuser may. */
const settings = {
  'auto_explain.log_min_duration': "'0'",
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_format': 'json',
  'auto_explain.log_level': 'notice',
  session_preload_libraries: 'auto_explain',
};

/** Makes every new connection of kith_app tell the plan of each statement it really runs. */
export async function explainEverything(client) {
  await client.query(`load 'auto_explain'`);
  for (const [name, value] of Object.entries(settings))
    await client.query(`alter role kith_app set ${name} = ${value}`);
}

/** The opposite: nothing is told any more, and nothing costs time. */
export async function explainNothing(client) {
  await client.query(`load 'auto_explain'`);
  for (const name of Object.keys(settings)) await client.query(`alter role kith_app reset ${name}`);
}

function planOf({ message = '' }) {
  const start = message.indexOf('{');
  if (!message.startsWith('duration:') || start < 0) return undefined;
  const { 'Query Text': text, Plan: plan } = JSON.parse(message.slice(start));
  return { text, plan, buffers: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'] };
}

/** Collects the plans that all connections of this process are told. */
export function collectPlans() {
  const plans = [];
  const { emit } = pg.Client.prototype;
  pg.Client.prototype.emit = function emitAndCollect(event, ...args) {
    const plan = event === 'notice' && planOf(args[0]);
    if (plan) plans.push(plan);
    return emit.call(this, event, ...args);
  };
  return {
    /** The plans told since this was last asked. */
    take: () => plans.splice(0),
    stop: () => (pg.Client.prototype.emit = emit),
  };
}
