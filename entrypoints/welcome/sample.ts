/** The sample article, as nodes: the same file that the demo serves. */
import html from '../../assets/sample-article.html?raw';

export function sampleArticle(): Element | null {
  const article = new DOMParser().parseFromString(html, 'text/html').querySelector('article');
  return article && document.adoptNode(article);
}
