import react from "@vitejs/plugin-react";
import { type Plugin, defineConfig } from "vite";

/** What would end a script element stands in the script only as an escape, so that it can be written into a page. */
const safeInPage: Plugin = {
  name: "safe-in-page",
  enforce: "post",
  generateBundle(_, files) {
    for (const file of Object.values(files)) {
      if (file.type === "chunk") {
        file.code = file.code.replaceAll(/<(?=\/script|!--)/gi, "\\x3c");
      }
    }
  },
};

// One script and one style sheet, nothing beside them: the same two files are served and written into dossier.html.
export default defineConfig({
  plugins: [react(), safeInPage],
  build: {
    target: "es2023",
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 1000,
    rollupOptions: {
      input: "src/main.tsx",
      output: {
        format: "es",
        codeSplitting: false,
        entryFileNames: "app.js",
        assetFileNames: "app.[ext]",
      },
    },
  },
});
