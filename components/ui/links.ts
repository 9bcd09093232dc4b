/** Addresses of records and guides inside the library page, for links in any view of it. */

const placed = (address: string, place: string | undefined) => (place ? `${address}/${place}` : address);

export const recordHref = (id: string, place?: string) => placed(`#/record/${id}`, place);
export const guideHref = (id: string, place?: string) => placed(`#/guide/${id}`, place);
export const relationsHref = (id: string) => `#/relations/${id}`;
export const GUIDES_HREF = '#/guides';
