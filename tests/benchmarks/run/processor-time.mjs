import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Ticks of the kernel's clock in a second, as Linux tells user programs on every platform Node runs on. */
const ticks = 100;

function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [parent, user, system, childUser, childSystem] = [1, 11, 12, 13, 14].map((index) => Number(fields[index]));
    return { parent, own: user + system, children: childUser + childSystem };
  } catch {
    return undefined;
  }
}

/** Whether this machine tells what a process has used. */
export const isMeasurable = existsSync('/proc/self/stat');

/** Microseconds of processor time a process has used, all its threads together; undefined where nobody can tell. */
export function processMicroseconds(pid) {
  const stat = statOf(pid);
  return stat && (stat.own / ticks) * 1e6;
}

/** The same for a PostgreSQL: its first process, those that live, and those that have ended. */
export function postgresMicroseconds(postmasterPid) {
  const postmaster = statOf(postmasterPid);
  if (!postmaster) return undefined;
  let sum = postmaster.own + postmaster.children;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = statOf(name);
    if (stat?.parent === postmasterPid) sum += stat.own;
  }
  return (sum / ticks) * 1e6;
}

/** Megabytes a process holds in memory. */
export function residentMegabytes(pid) {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes && Math.round(Number(kilobytes) / 1024);
  } catch {
    return undefined;
  }
}
