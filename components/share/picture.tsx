import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import type { StripLight } from "@/lib/phases/strip-rules";
import { STRIP, type StripPlace } from "@/lib/places/strip-rules";
import { type Picture, pictureStore } from "@/lib/platform/cache/picture-store";
import { drawable, titleSize } from "@/lib/share/drawable-rules";
import { pictureSize } from "@/lib/share/metadata-rules";
import type { PictureTexts } from "@/lib/share/picture-rules";
import { shortened } from "@/lib/share/rules";

const night = "#0e1124";
const ink = "#f6f1e7";
const quiet = "#b9bcd3";
const zones: Record<StripPlace, string> = {
  NT: "#c9a2f2",
  AT: "#f49ac8",
  ET: "#ff8a6b",
  CT: "#ffb066",
  MT: "#e6d35c",
  PT: "#63d2cf",
};

const FACES = "node_modules/@fontsource/bricolage-grotesque/files";
const face = (weight: 500 | 800) =>
  readFile(join(process.cwd(), FACES, `bricolage-grotesque-latin-${weight}-normal.woff`));
let faces: Promise<[Buffer, Buffer]> | undefined;

async function draw(texts: PictureTexts): Promise<ArrayBuffer> {
  faces ??= Promise.all([face(500), face(800)]);
  const [plain, heavy] = await faces;
  const drawn = new ImageResponse(<Card {...texts} />, {
    ...pictureSize,
    fonts: [
      { name: "Bricolage", data: plain, weight: 500, style: "normal" },
      { name: "Bricolage", data: heavy, weight: 800, style: "normal" },
    ],
  });
  return drawn.arrayBuffer();
}

// Global, because each route has its own copy of this module.
const shared = globalThis as { rollcallPictures?: (texts: PictureTexts) => Promise<Picture> };
shared.rollcallPictures ??= pictureStore(draw);
const pictureOf = shared.rollcallPictures;

/** The event's card: strip, title, place and time. Nothing else of the request matters, such as a query. */
export async function picture(texts: PictureTexts, request: Headers): Promise<Response> {
  const { bytes, etag } = await pictureOf(texts);
  const headers = { "cache-control": "public, max-age=3600", etag };
  if (request.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(bytes, { headers: { ...headers, "content-type": "image/png" } });
}

/** Not cacheable, so that the picture appears as soon as the draft is published. */
export function noPicture(): Response {
  return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
}

function Card({ brand, hashtag, title, above, isQuote, lines, light }: PictureTexts) {
  const named = (text: string) => drawable(text) || `#${drawable(hashtag)}`;
  const big = isQuote ? named(title) : shortened(named(title), 110);
  const small = above && shortened(named(above), 110);
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        width: "100%",
        height: "100%",
        padding: "56px 64px",
        background: night,
        color: ink,
        fontFamily: "Bricolage",
        fontWeight: 500,
      }}
    >
      <Strip light={light} />
      <div style={{ display: "flex", flexDirection: "column" }}>
        {small && (
          <div style={{ fontSize: small.length > 60 ? 32 : 40, color: quiet, marginBottom: 12 }}>
            {small}
          </div>
        )}
        <div
          style={{
            fontSize: isQuote ? Math.min(titleSize(big), 54) : titleSize(big),
            fontWeight: 800,
            lineHeight: isQuote ? 1.12 : 1.02,
            letterSpacing: "-0.025em",
          }}
        >
          {big}
        </div>
        <div style={{ display: "flex", flexDirection: "column", marginTop: 24, fontSize: 38 }}>
          {lines.map((line) => (
            <div key={line}>{drawable(line)}</div>
          ))}
        </div>
      </div>
      <div style={{ display: "flex", justifyContent: "space-between", fontSize: 30 }}>
        <div style={{ fontWeight: 800 }}>{brand}</div>
        <div style={{ color: quiet }}>{`#${drawable(hashtag)}`}</div>
      </div>
    </div>
  );
}

/** East on the right; a place without a meetup is an outline. */
function Strip({ light }: { light: StripLight }) {
  return (
    <div style={{ display: "flex", flexDirection: "row-reverse", gap: 10 }}>
      {STRIP.map((place) => (
        <div
          key={place}
          style={{
            display: "flex",
            flex: 1,
            height: 64,
            alignItems: "center",
            justifyContent: "center",
            borderRadius: 10,
            border: `3px solid ${light[place] === "none" ? "#3a4068" : zones[place]}`,
            background: light[place] === "none" ? night : zones[place],
            color: light[place] === "none" ? quiet : night,
            fontSize: 28,
            fontWeight: 800,
          }}
        >
          {place}
        </div>
      ))}
    </div>
  );
}
