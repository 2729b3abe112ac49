import { resolve } from "node:path";
import { defineConfig } from "vite";

const here = (name: string): string => resolve(import.meta.dirname, "src", name);

// Fixed names: the pages name them, and the server says when they have changed.
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: resolve(import.meta.dirname, "../src/tuppence/pages/static/built"),
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    rollupOptions: {
      // htmx knows a way to evaluate text; app.ts switches it off, and our policy forbids it.
      onwarn(warning, warn) {
        if (warning.code !== "EVAL") warn(warning);
      },
      input: { app: here("app.ts"), docs: here("docs.ts"), shell: here("shell.ts") },
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "chunk-[name].js",
        assetFileNames: "[name][extname]",
      },
    },
  },
});
