import "./styles/fonts.css";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/claims.css";
import "./styles/report.css";
import "./styles/stemma.css";
import "./styles/compare.css";
import "./styles/timeline.css";
import "./styles/map.css";
import "./styles/actors.css";
import "./styles/add.css";
import "./styles/print.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { home } from "./api/home";

createRoot(document.getElementById("app")!).render(
  <StrictMode>
    <App home={home()} />
  </StrictMode>,
);
