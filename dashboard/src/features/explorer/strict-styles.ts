/**
 * The editor inside GraphiQL writes HTML strings with style attributes and adds style elements, which our content security policy
 * forbids: it allows no inline style without the page's nonce. Setting styles through the style object is allowed, so the attribute is
 * renamed in the string and applied afterwards; style elements get the nonce. That keeps the policy as strict on this page as on all
 * others. Only the explorer's chunk contains this.
 */

const marker = 'data-strict-style'

/** Renames style attributes inside tags; text stays as it is, because its angle brackets are escaped. */
export const withoutStyleAttributes = (html: string): string =>
  html.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/(\s)style=/gi, `$1${marker}=`))

function applyStyles(root: ParentNode | null): void {
  for (const element of root?.querySelectorAll<HTMLElement>(`[${marker}]`) ?? []) {
    element.style.cssText = element.getAttribute(marker) ?? ''
    element.removeAttribute(marker)
  }
}

/** Makes the editor's styles keep the policy from here on. */
export function keepStylePolicy(nonce: string): void {
  keepInHtmlStrings()
  const create = document.createElement.bind(document)
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options)
    if (name.toLowerCase() === 'style') element.nonce = nonce
    return element
  }
}

function keepInHtmlStrings(): void {
  const property = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')
  const insert = Element.prototype.insertAdjacentHTML
  if (!property?.set) return
  const setInner = property.set
  Object.defineProperty(Element.prototype, 'innerHTML', {
    ...property,
    set(this: Element, html: unknown) {
      setInner.call(this, withoutStyleAttributes(String(html)))
      applyStyles(this)
    },
  })
  Element.prototype.insertAdjacentHTML = function (position, html) {
    insert.call(this, position, withoutStyleAttributes(String(html)))
    applyStyles(this.parentElement ?? this)
  }
}
