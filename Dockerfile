# Not Alpine: the embedded engine has no build for musl on x64.
FROM node:20-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# The image has the same files as the npm package. The archive of `npm pack` unpacks into `package`.
RUN npm run build && npm prune --omit=dev && tar -xzf "$(npm pack --silent)" && mv node_modules package/

FROM node:20-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 GOVGRAPH_STORE=file:/data/graph
WORKDIR /govgraph
COPY --from=build /build/package ./
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((it) => process.exit(it.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/src/cli/govgraph.js"]
CMD ["serve"]
