/** « de Vancouver », « d’Ottawa », « du Bic », « des Escoumins ». */
export function ofTown(town: string): string {
  const article = /^(les?) (.+)$/i.exec(town);
  if (article) return `${article[1]?.toLowerCase() === "le" ? "du" : "des"} ${article[2]}`;
  return /^[aeiouhàâéèêëîïôùû]/i.test(town) ? `d’${town}` : `de ${town}`;
}

/** « à Vancouver », « au Bic », « aux Escoumins ». */
export function inTown(town: string): string {
  const article = /^(les?) (.+)$/i.exec(town);
  if (article) return `${article[1]?.toLowerCase() === "le" ? "au" : "aux"} ${article[2]}`;
  return `à ${town}`;
}
