# Rollcall as one image for every role: `start --role web`, `start --role worker`, or both in one process.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY prisma prisma
COPY scripts scripts
# The client is generated and the code compiled by what npm runs after an install; both need the sources.
COPY bin bin
COPY src src
COPY manifest.json ./
COPY samples samples
RUN npm ci --omit=dev

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build --chown=root:root /app /app
# Nothing is written but DATA_DIR, and nothing there where DATABASE_URL and ROLLCALL_KEYS are set: the file system can
# be read-only.
ENV DATA_DIR=/tmp/rollcall
USER node
EXPOSE 3000
ENTRYPOINT ["node", "--liftoff-only", "--max-semi-space-size=8", "bin/rollcall.mjs"]
CMD ["start"]
