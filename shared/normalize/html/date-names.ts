// Names of meta elements under which pages give the day of publication and of the last change, best first, in lower case.
// From the vocabularies themselves (Open Graph, Dublin Core, PRISM, Highwire, rNews) and what publishing systems write (Parse.ly, Sailthru, Cxense, Bitrix).

export const PUBLISHED = `
  article:published_time og:article:published_time og:published_time datepublished article:published article:published_date article:post_date
  article:publicationdate og:pubdate og:publish_date og:datepublished og:article:published parsely-pub-date sailthru.date
  cxenseparse:recs:publishtime cxenseparse:publishtime bt:pubdate rbpubdate pubdate pub_date publishdate publish-date publish_date
  publish_time published_time published-time publication_date publication-date publicationdate published_date published-date publisheddate date_published
  published gsa_publish_date shareaholic:article_published_time mediator_published_time twt-published-at dcsext.articlefirstpublished
  citation_publication_date citation_online_date citation_date prism.publicationdate prism.coverdate dc.date.issued dc.date.publication
  dcterms.issued dcterms.available dcterms.created dcterms.date dc.date.created dc.created dc.date dc:date dc:created rnews:datepublished
  schema:datepublished vr:published_time originalpublicationdate article.published article.created article:create_at weibo:article:create_at
  article_date_original analyticsattributes.articledate content_create_date displaydate dateposted datecreated date_created created creation_date
  video:release_date release_date doc_date pdate ptime date`
  .trim()
  .split(/\s+/);

export const MODIFIED = `
  article:modified_time og:article:modified_time og:modified_time og:updated_time datemodified dateupdate article:modified article:modified_date
  article:post_modified article:updated_time article:update_at weibo:article:update_at bt:moddate dcterms.modified dc.date.modified dc.modified
  schema:datemodified modificationdate modified_time updated_time update_time last_updated_date lastupdated lastmod lastmodified last-modified
  eomportal-lastupdate modified revision_date revised utime`
  .trim()
  .split(/\s+/);
