# The server, small, as a user of its own.
#   docker build -t tuppence .
#   docker run --name tuppence -p 12111:12111 -v tuppence:/data tuppence
# The sign-in link and the new account's keys: docker exec tuppence cat /data/tuppence.keys.json
FROM node:20-slim AS pages
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm pkg delete devDependencies && npm ci --ignore-scripts --no-audit --no-fund
COPY frontend frontend
RUN npm run --silent build

FROM python:3.12-slim AS build
WORKDIR /build
COPY requirements/run.txt requirements/build.txt requirements/
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --require-hashes -r requirements/build.txt -r requirements/run.txt
COPY pyproject.toml hatch_build.py README.md LICENSE ./
COPY src src
COPY docs docs
COPY --from=pages /build/src/tuppence/pages/static/built src/tuppence/pages/static/built
RUN /venv/bin/pip install --no-cache-dir --no-build-isolation --no-deps .

FROM python:3.12-slim
RUN useradd --system --uid 10001 --no-create-home tuppence && install -d -o tuppence -g tuppence /data
COPY --from=build /venv /venv
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 TUPPENCE_DATA_DIR=/data TUPPENCE_CONFIG=/data/config.json
USER 10001
VOLUME /data
EXPOSE 12111
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:12111/readyz', timeout=2)"]
ENTRYPOINT ["tuppence"]
CMD ["serve", "--host", "0.0.0.0", "--socket", "none", "--log-format", "json"]
