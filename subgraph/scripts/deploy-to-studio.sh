#!/usr/bin/env bash
# Builds the subgraph for a network and deploys it to Subgraph Studio. The key comes from the environment, never from a file.
#
#   GRAPH_DEPLOY_KEY=… deploy-to-studio.sh mainnet <slug> <version label>
#   GRAPH_DEPLOY_KEY=… deploy-to-studio.sh sepolia <slug> <version label> <addresses.json>
set -euo pipefail
network=${1:?Say which network: mainnet, or a test network with a file of addresses.}
slug=${2:?Say the slug that Studio gave the subgraph.} label=${3:?Say the version label, such as v0.1.0.}
: "${GRAPH_DEPLOY_KEY:?Set it to the deploy key that Studio shows.}"
cd "$(dirname "$0")/.."
npx tsx scripts/build-network.ts "$network" ${4:+"$4"}
npx graph deploy "$slug" "subgraph.$network.yaml" --deploy-key "$GRAPH_DEPLOY_KEY" --version-label "$label" --output-dir "build-$network"
