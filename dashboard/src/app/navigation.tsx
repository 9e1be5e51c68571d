import { Link } from '@tanstack/react-router'
import { texts } from '../language/text.ts'
import classes from './navigation.module.css'

/** Which pages the menu leads to, in groups; the words are in `language/<tag>/shell.ts` under the same keys. */
const groups = [
  {
    key: 'network',
    pages: [
      { key: 'overview', to: '/' },
      { key: 'volume', to: '/volume' },
      { key: 'work', to: '/work' },
    ],
  },
  {
    key: 'market',
    pages: [
      { key: 'jobs', to: '/jobs' },
      { key: 'invoices', to: '/invoices' },
      { key: 'disputes', to: '/disputes' },
      { key: 'clients', to: '/clients' },
      { key: 'talent', to: '/talent' },
      { key: 'referrals', to: '/referrals' },
    ],
  },
  {
    key: 'money',
    pages: [
      { key: 'treasury', to: '/treasury' },
      { key: 'token', to: '/token' },
    ],
  },
  {
    key: 'governance',
    pages: [
      { key: 'proposals', to: '/proposals' },
      { key: 'delegates', to: '/delegates' },
    ],
  },
  {
    key: 'data',
    pages: [
      { key: 'metrics', to: '/definitions' },
      { key: 'quality', to: '/data-quality' },
      { key: 'researchers', to: '/researchers' },
      { key: 'explorer', to: '/graphiql' },
    ],
  },
] as const

/** The menu of pages. */
export function Navigation({ onChoose }: { onChoose: () => void }) {
  const { shell } = texts()
  return (
    <nav aria-label={shell.pages} id="pages" className={classes.pages}>
      {groups.map((group) => (
        <section key={group.key} aria-labelledby={`pages-${group.key}`}>
          <h2 id={`pages-${group.key}`} className={classes.group}>
            {shell.groups[group.key]}
          </h2>
          <ul className={classes.links}>
            {group.pages.map((page) => (
              <li key={page.to}>
                <Link
                  to={page.to}
                  className={classes.link}
                  activeOptions={{ exact: page.to === '/', includeSearch: false }}
                  activeProps={{ 'aria-current': 'page' }}
                  onClick={onChoose}
                >
                  {shell.page[page.key]}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
