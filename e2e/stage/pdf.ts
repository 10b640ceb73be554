/** A PDF by hand: pages of 16:9, each with a text. `encrypted`: it wants a password that nobody has. */
export function pdfOf(texts: readonly string[], { encrypted = false } = {}): Buffer {
  const pageId = (index: number) => 4 + index * 2;
  const kids = texts.map((_, index) => `${pageId(index)} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${texts.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...texts.flatMap((text, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 960 540] /Contents ${pageId(index) + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      stream(text, index),
    ]),
    ...(encrypted ? [secret()] : []),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const start = file.length;
  const size = objects.length + 1;
  const id = `/ID [<${"00".repeat(16)}> <${"00".repeat(16)}>]`;
  const locked = encrypted ? `/Encrypt ${objects.length} 0 R` : "";
  file += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}`;
  file += `trailer\n<< /Size ${size} /Root 1 0 R ${id} ${locked} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

/** A coloured page with its text. */
function stream(text: string, index: number): string {
  const red = (index / 30).toFixed(2);
  const drawn = `${red} 0.4 0.6 rg 0 0 960 540 re f BT 1 g /F1 64 Tf 80 240 Td (${text}) Tj ET`;
  return `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`;
}

/** The standard handler (ISO 32000-1, 7.6.3), with keys that fit no password. */
const secret = () =>
  `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${"1f".repeat(32)}> /U <${"2e".repeat(32)}> >>`;
