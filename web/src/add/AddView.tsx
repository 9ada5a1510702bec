import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { type Home, Problem } from "../api/home";
import { Progress } from "./Progress";
import { type Given, submit } from "./addition";

/** Drop files, paste text, give an address; see each stage as it runs and what was left out. */
export function AddView({ home, added }: { home: Home; added: () => void }): ReactNode {
  const [running, follow] = useState<readonly string[]>([]);
  const [problem, say] = useState<string | null>(null);
  if (home.kind === "file") {
    return (
      <div className="page">
        <div className="empty">
          <h2>A dossier on its own cannot grow</h2>
          <p>
            Run <code>stemma serve</code> with the reports to add more.
          </p>
        </div>
      </div>
    );
  }
  const give = (given: Given): void => {
    say(null);
    submit(given).then(
      (location) => follow((others) => [location, ...others]),
      (why: unknown) => say(why instanceof Problem ? why.message : String(why)),
    );
  };
  return (
    <div className="page add">
      <Files give={give} />
      <Pasted give={give} />
      <Address give={give} />
      {home.work !== null && (
        <p className="note">
          Workers make what is added. <a href={home.work}>How far they are</a>
        </p>
      )}
      {problem !== null && (
        <p className="failure" role="alert">
          {problem}
        </p>
      )}
      {running.map((location) => (
        <Progress key={location} location={location} done={added} />
      ))}
    </div>
  );
}

interface GivingProps {
  readonly give: (given: Given) => void;
}

function Files({ give }: GivingProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const [isOver, hover] = useState(false);
  const take = (files: FileList | null): void => {
    if (files && files.length > 0) {
      give({ kind: "files", files: [...files] });
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    hover(false);
    take(event.dataTransfer.files);
  };
  return (
    <section
      className={isOver ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        hover(true);
      }}
      onDragLeave={() => hover(false)}
      onDrop={drop}
    >
      <h2>Files</h2>
      <p>
        Drop pages, text, JSON Lines, feeds or web archives here, or{" "}
        <button type="button" onClick={() => field.current?.click()}>
          choose files
        </button>
      </p>
      <input
        ref={field}
        className="hidden"
        type="file"
        multiple
        aria-label="Files to add"
        tabIndex={-1}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
    </section>
  );
}

function Pasted({ give }: GivingProps): ReactNode {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        const field = (name: string): string | null => String(fields.get(name) ?? "").trim() || null;
        const text = field("text");
        if (text !== null) {
          give({ kind: "text", text, title: field("title"), outlet: field("outlet"), published: field("published") });
          event.currentTarget.reset();
        }
      }}
    >
      <h2>Pasted text</h2>
      <label>
        <span>Text</span>
        <textarea name="text" rows={7} required dir="auto" />
      </label>
      <div className="fields">
        <label>
          <span>Title</span>
          <input name="title" />
        </label>
        <label>
          <span>Outlet</span>
          <input name="outlet" />
        </label>
        <label>
          <span>Published, if known</span>
          <input name="published" placeholder="2026-03-01 or 2026-03-01T10:00Z" />
        </label>
      </div>
      <button>Add the text</button>
    </form>
  );
}

function Address({ give }: GivingProps): ReactNode {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const address = String(new FormData(event.currentTarget).get("address") ?? "").trim();
        if (address !== "") {
          give({ kind: "address", address });
          event.currentTarget.reset();
        }
      }}
    >
      <h2>An address</h2>
      <p className="note">The server fetches the page once, from the public web only, and asks robots.txt first.</p>
      <div className="fields">
        <label>
          <span>Address</span>
          <input name="address" type="url" required placeholder="https://" />
        </label>
      </div>
      <button>Fetch the page</button>
    </form>
  );
}
