import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';

/**
 * Whoever wrote the file wrote this text. A picture would be fetched when the page is shown, so only its words are;
 * a link is one only where it leads to a page of the web, and it opens beside the app.
 */
const components: Components = {
  img: ({ alt }) => <em>{alt ?? ''}</em>,
  a: ({ href, children }) =>
    href?.startsWith('https://') ? (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
};

export function Prose({ text }: { readonly text: string }) {
  return (
    <Markdown remarkPlugins={[remarkGfm]} components={components}>
      {text}
    </Markdown>
  );
}
