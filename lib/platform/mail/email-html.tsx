import {
  Body,
  Button,
  Container,
  Head,
  Hr,
  Html,
  Link,
  Preview,
  render,
  Section,
  Text,
} from "react-email";
import type { Locale } from "@/lib/platform/i18n/locales";
import { paragraphsOf } from "@/lib/platform/markdown/paragraphs";
import type { Block, EmailContent } from "./email-content";
import { blockText } from "./email-text";
import type { MarkedText } from "./marked-text";

// Mail programs do not support custom properties, so these are the light theme's values.
const ink = "#171A2B";
const ink2 = "#4A4F68";
const paper = "#FBF7F0";
const card = "#FFFFFF";
const link = "#1F4FA8";
const hairline = "#DDD3C4";
const zones = ["#6B2FA0", "#A0296B", "#B3261E", "#9A4A00", "#6B6100", "#0F6A6A"];
const family = "'Atkinson Hyperlegible Next', 'Segoe UI', Helvetica, Arial, sans-serif";

const paragraph = { fontSize: "17px", lineHeight: "26px", color: ink, margin: "0 0 16px" };
const footer = { ...paragraph, color: ink2, fontSize: "15px", lineHeight: "22px" };

type Contents = { locale: Locale; content: EmailContent }[];

export function emailHtml(contents: Contents, sender?: string): Promise<string> {
  return render(<EmailPage contents={contents} sender={sender} />);
}

function EmailPage({ contents, sender }: { contents: Contents; sender: string | undefined }) {
  const [first] = contents;
  return (
    <Html lang={first?.locale}>
      <Head />
      <Preview>{first?.content.subject ?? ""}</Preview>
      <Body
        lang={first?.locale}
        style={{ backgroundColor: paper, fontFamily: family, margin: 0, padding: "24px 12px" }}
      >
        <Container
          style={{
            backgroundColor: card,
            border: `1px solid ${hairline}`,
            borderRadius: "12px",
            maxWidth: "560px",
            padding: "24px",
          }}
        >
          <Strip />
          {contents.map(({ locale, content }, index) => (
            <Section key={locale} lang={locale}>
              {index > 0 ? <Hr style={{ borderColor: hairline, margin: "24px 0" }} /> : null}
              {content.blocks.map((block) => (
                <BlockHtml key={blockText(block)} block={block} />
              ))}
            </Section>
          ))}
          {sender ? <Text style={{ ...footer, margin: 0 }}>{sender}</Text> : null}
        </Container>
      </Body>
    </Html>
  );
}

function Strip() {
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      style={{ marginBottom: "24px" }}
    >
      <tbody>
        <tr>
          {zones.map((color) => (
            <td key={color} style={{ backgroundColor: color, height: "6px", fontSize: 0 }} />
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function BlockHtml({ block }: { block: Block }) {
  switch (block.kind) {
    case "text":
      return <Text style={{ ...paragraph, whiteSpace: "pre-line" }}>{block.text}</Text>;
    case "button":
      return (
        <Button
          href={block.href}
          style={{
            backgroundColor: ink,
            borderRadius: "10px",
            color: paper,
            display: "inline-block",
            fontSize: "17px",
            fontWeight: 600,
            margin: "0 0 20px",
            padding: "13px 22px",
            textDecoration: "none",
          }}
        >
          {block.text}
        </Button>
      );
    case "code":
      return (
        <Text
          style={{
            color: ink,
            fontFamily: "'Martian Mono', Menlo, Consolas, monospace",
            fontSize: "28px",
            fontWeight: 700,
            letterSpacing: "0.2em",
            margin: "0 0 20px",
          }}
        >
          {block.text}
        </Text>
      );
    case "facts":
      return <Facts rows={block.rows} />;
    case "quote":
      return (
        <Text
          lang={block.lang}
          style={{
            ...paragraph,
            borderLeft: `3px solid ${hairline}`,
            paddingLeft: "14px",
            whiteSpace: "pre-line",
          }}
        >
          {block.text}
        </Text>
      );
    case "written":
      return <Written {...block} />;
    case "footer":
      return (
        <Text style={footer}>
          {block.text}{" "}
          <Link href={block.href} style={{ color: link, textDecoration: "underline" }}>
            {block.label}
          </Link>
        </Text>
      );
  }
}

function Written({ text, lang }: { text: string; lang: Locale }) {
  return (
    <Section lang={lang}>
      {paragraphsOf(text).map((parts, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may say the same
        <Text key={index} style={{ ...paragraph, whiteSpace: "pre-line" }}>
          {parts.map(({ text, isLink }, part) =>
            isLink ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: an address may come twice
              <Link key={part} href={text} style={{ color: link, textDecoration: "underline" }}>
                {text}
              </Link>
            ) : (
              text
            ),
          )}
        </Text>
      ))}
    </Section>
  );
}

function Facts({ rows }: { rows: [string, MarkedText][] }) {
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} style={{ margin: "0 0 20px" }}>
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label}>
            <td
              style={{
                color: ink2,
                fontSize: "15px",
                padding: "3px 16px 3px 0",
                verticalAlign: "top",
              }}
            >
              {label}
            </td>
            <td style={{ color: ink, fontSize: "17px", padding: "3px 0", whiteSpace: "pre-line" }}>
              <FactValue value={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Links a plain URL, because not every mail program does. */
function FactValue({ value }: { value: MarkedText }) {
  if (typeof value !== "string" || !/^https?:\/\/\S+$/.test(value)) return value;
  return (
    <Link href={value} style={{ color: link, textDecoration: "underline" }}>
      {value}
    </Link>
  );
}
