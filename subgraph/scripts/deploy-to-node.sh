#!/usr/bin/env bash
# Builds the subgraph for a network and deploys it to a graph-node, as "braintrust" unless NAME says otherwise.
#
#   deploy-to-node.sh local | mainnet | <test network> <addresses.json>
#
# GRAPH_NODE and IPFS are the node's ports for deployments and files; LABEL is the version's label.
set -euo pipefail
network=${1:?Say which network: local, mainnet, or a test network with a file of addresses.}
node=${GRAPH_NODE:-http://127.0.0.1:8020} ipfs=${IPFS:-http://127.0.0.1:5001} name=${NAME:-braintrust}
cd "$(dirname "$0")/.."
if [ "$network" = local ]; then manifest=subgraph.yaml; npx graph codegen
else npx tsx scripts/build-network.ts "$network" ${2:+"$2"}; manifest=subgraph.$network.yaml; fi
# An existing name is no failure: the new version is deployed under it.
npx graph create --node "$node" "$name" || echo "$name is there already: its next version follows."
npx graph deploy "$name" "$manifest" --node "$node" --ipfs "$ipfs" --version-label "${LABEL:-v0.1.0}" --output-dir "build-$network"
