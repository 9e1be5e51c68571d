import { readFileSync, statSync } from 'node:fs'

/** The operating-system account that runs Postgres when we are root. */
export interface PostgresAccount {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/**
 * Postgres refuses to run as root, and root is what containers have. Then it runs as the account that owns the cluster
 * already, else `postgres`, else `nobody`: existing accounts, because we do not change the system's list of users.
 * Null when we are not root: Postgres then runs as ourselves.
 */
export function choosePostgresAccount(
  clusterDir: string,
  passwd: string = readFileSync('/etc/passwd', 'utf8'),
): PostgresAccount | null {
  if (process.getuid?.() !== 0) return null
  const accounts = parsePasswd(passwd).filter((account) => account.uid !== 0)
  const owner = statSync(clusterDir, { throwIfNoEntry: false })?.uid
  const chosen =
    accounts.find((account) => account.uid === owner) ??
    accounts.find((account) => account.name === 'postgres') ??
    accounts.find((account) => account.name === 'nobody')
  if (chosen) return chosen
  throw new Error(
    'Postgres does not run as root, and /etc/passwd has neither a `postgres` nor a `nobody` account to run it as. Start as a plain user, or add such an account.',
  )
}

function parsePasswd(passwd: string): PostgresAccount[] {
  return passwd
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 7)
    .map(([name = '', , uid = '', gid = '']) => ({ name, uid: Number(uid), gid: Number(gid) }))
}
