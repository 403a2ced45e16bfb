# A small image that lints what is mounted at /work, as nobody in particular:
#   docker build -t flinkconf .
#   docker run --rm -v "$PWD:/work:ro" flinkconf
FROM node:22-alpine AS build
WORKDIR /src
COPY . .
RUN npm ci --ignore-scripts --no-audit --no-fund \
 && npx turbo run build --filter=flinkconf --output-logs=errors-only \
 && rm -rf packages/cli/dist/types packages/cli/dist/bundles.json

FROM node:22-alpine
# Only Node itself is needed: no package manager stays in the image.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn-*
COPY --from=build /src/packages/cli/dist /opt/flinkconf
COPY --from=build /src/LICENSE /opt/flinkconf/LICENSE
RUN ln -s /opt/flinkconf/flinkconf.cjs /usr/local/bin/flinkconf
ENV NO_UPDATE_NOTIFIER=1
WORKDIR /work
USER node
ENTRYPOINT ["flinkconf"]
CMD ["lint", "."]
