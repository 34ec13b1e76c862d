// Command go-verifier checks a public log of FactCheck with nothing of FactCheck's own: only with golang.org/x/mod, the code that checks Go's
// checksum database. It asks for everything that the log serves and exits with 0 if all of it is right, 1 if not, 2 if it could not ask.
//
//	go-verifier http://localhost:5080/log/editorial '<name>+<id>+<key>'
package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"net/http"
	"os"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	tileHeight = 8
	tileWidth  = 1 << tileHeight
	largest    = tileWidth * (2 + 1<<16) // a full bundle of the longest entries
	samples    = 12
)

// unreachable is what went wrong between us and the log; it says nothing about the log.
type unreachable struct{ error }

func main() {
	if len(os.Args) != 3 {
		fmt.Println("usage: go-verifier <address of the log> <verifier key>")
		os.Exit(2)
	}
	err := verify(strings.TrimSuffix(os.Args[1], "/"), os.Args[2])
	var away unreachable
	switch {
	case errors.As(err, &away):
		fmt.Println("cannot tell:", err)
		os.Exit(2)
	case err != nil:
		fmt.Println("refused:", err)
		os.Exit(1)
	}
}

func verify(base, vkey string) error {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return unreachable{err}
	}
	head, err := fetch(base + "/checkpoint")
	if err != nil {
		return err
	}
	tree, err := openCheckpoint(head, verifier)
	if err != nil {
		return err
	}
	log := &log{base: base, tree: tree, verifier: verifier, tiles: map[tlog.Tile][]byte{}}
	log.hashes = tlog.TileHashReader(tree, log)
	leaves, err := log.checkEntries()
	if err != nil {
		return err
	}
	numbers := sampled(tree.N)
	for _, n := range numbers {
		if err := log.checkInclusion(n, leaves[n]); err != nil {
			return fmt.Errorf("proof of entry %d: %w", n, err)
		}
	}
	for i, n := range numbers {
		if err := log.checkConsistency(n+1, tree.N); err != nil {
			return err
		}
		if err := log.checkConsistency(numbers[i/2]+1, n+1); err != nil {
			return err
		}
	}
	fmt.Printf("accepted: %d entries, %d inclusion proofs, %d consistency proofs\n", tree.N, len(numbers), 2*len(numbers))
	return nil
}

// log is one public log; it reads tiles for tlog.
type log struct {
	base     string
	tree     tlog.Tree
	verifier note.Verifier
	tiles    map[tlog.Tile][]byte
	hashes   tlog.HashReader
}

func (l *log) Height() int { return tileHeight }

// ReadTiles takes tiles from their place in C2SP tlog-tiles, where the height stands in no path.
func (l *log) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		data, known := l.tiles[tile]
		if !known {
			var err error
			if data, err = fetch(l.base + "/" + strings.Replace(tile.Path(), "tile/8/", "tile/", 1)); err != nil {
				return nil, err
			}
		}
		all = append(all, data)
	}
	return all, nil
}

// SaveTiles keeps tiles that tlog has authenticated.
func (l *log) SaveTiles(tiles []tlog.Tile, data [][]byte) {
	for i, tile := range tiles {
		l.tiles[tile] = data[i]
	}
}

// checkEntries compares every entry of every bundle with its hash in the tree, and returns the hashes.
func (l *log) checkEntries() ([]tlog.Hash, error) {
	var leaves []tlog.Hash
	for first := int64(0); first < l.tree.N; first += tileWidth {
		width := l.tree.N - first
		if width > tileWidth {
			width = tileWidth
		}
		tile := tlog.Tile{H: tileHeight, L: -1, N: first / tileWidth, W: int(width)}
		bundle, err := fetch(l.base + "/" + strings.Replace(tile.Path(), "tile/8/data/", "tile/entries/", 1))
		if err != nil {
			return nil, err
		}
		var indexes []int64
		for i := int64(0); i < width; i++ {
			indexes = append(indexes, tlog.StoredHashIndex(0, first+i))
		}
		inTree, err := l.hashes.ReadHashes(indexes)
		if err != nil {
			return nil, err
		}
		for i := range inTree {
			if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
				return nil, fmt.Errorf("the bundle ends before entry %d", first+int64(i))
			}
			end := 2 + int(binary.BigEndian.Uint16(bundle))
			if tlog.RecordHash(bundle[2:end]) != inTree[i] {
				return nil, fmt.Errorf("entry %d does not have the hash that stands in the tree", first+int64(i))
			}
			bundle = bundle[end:]
		}
		if len(bundle) > 0 {
			return nil, fmt.Errorf("the bundle goes on after entry %d", first+width-1)
		}
		leaves = append(leaves, inTree...)
	}
	return leaves, nil
}

// checkInclusion checks a proof in the form of C2SP tlog-proof.
func (l *log) checkInclusion(n int64, leaf tlog.Hash) error {
	text, err := fetch(fmt.Sprintf("%s/proof/%d", l.base, n))
	if err != nil {
		return err
	}
	proof, head, found := strings.Cut(string(text), "\n\n")
	lines := strings.Split(proof, "\n")
	if !found || lines[0] != "c2sp.org/tlog-proof@v1" {
		return errors.New("it is no proof")
	}
	lines = lines[1:]
	if len(lines) > 0 && strings.HasPrefix(lines[0], "extra ") {
		lines = lines[1:]
	}
	if len(lines) == 0 || lines[0] != fmt.Sprintf("index %d", n) {
		return errors.New("it does not name the index")
	}
	hashes, err := parseHashes(lines[1:])
	if err != nil {
		return err
	}
	tree, err := openCheckpoint([]byte(head), l.verifier)
	if err != nil {
		return err
	}
	if tree != l.tree {
		return errors.New("its head is another than the log's")
	}
	return tlog.CheckRecord(hashes, tree.N, tree.Hash, n, leaf)
}

// checkConsistency checks the proof between two sizes against roots computed from the authenticated tiles.
func (l *log) checkConsistency(from, to int64) error {
	text, err := fetch(fmt.Sprintf("%s/consistency?from=%d&to=%d", l.base, from, to))
	if err != nil {
		return err
	}
	proof, err := parseHashes(strings.Split(strings.TrimSuffix(string(text), "\n"), "\n"))
	if len(text) == 0 {
		proof, err = nil, nil
	}
	if err != nil {
		return err
	}
	older, err := tlog.TreeHash(from, l.hashes)
	if err != nil {
		return err
	}
	newer, err := tlog.TreeHash(to, l.hashes)
	if err != nil {
		return err
	}
	if err := tlog.CheckTree(proof, to, newer, from, older); err != nil {
		return fmt.Errorf("consistency of %d and %d: %w", from, to, err)
	}
	return nil
}

// openCheckpoint believes a checkpoint only if it has the key's signature and the key's name as its origin.
func openCheckpoint(text []byte, verifier note.Verifier) (tlog.Tree, error) {
	signed, err := note.Open(text, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, fmt.Errorf("checkpoint: %w", err)
	}
	lines := strings.Split(signed.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		return tlog.Tree{}, errors.New("checkpoint: it should have three lines, the log's name first")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 1 || strconv.FormatInt(size, 10) != lines[1] {
		return tlog.Tree{}, fmt.Errorf("checkpoint: %q is no size", lines[1])
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

func parseHashes(lines []string) ([]tlog.Hash, error) {
	var hashes []tlog.Hash
	for _, line := range lines {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return nil, err
		}
		hashes = append(hashes, hash)
	}
	return hashes, nil
}

// sampled are the first and last index, those at powers of two, and some between, in growing order.
func sampled(size int64) []int64 {
	chosen := map[int64]bool{0: true, size - 1: true}
	for power := int64(1); power < size; power *= 2 {
		chosen[power], chosen[power-1] = true, true
	}
	between := rand.New(rand.NewSource(size))
	for i := 0; i < samples; i++ {
		chosen[between.Int63n(size)] = true
	}
	var numbers []int64
	for n := range chosen {
		numbers = append(numbers, n)
	}
	sort.Slice(numbers, func(i, j int) bool { return numbers[i] < numbers[j] })
	return numbers
}

func fetch(address string) ([]byte, error) {
	answer, err := http.Get(address)
	if err != nil {
		return nil, unreachable{err}
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(io.LimitReader(answer.Body, largest))
	if err != nil {
		return nil, unreachable{err}
	}
	if answer.StatusCode != http.StatusOK {
		return nil, unreachable{fmt.Errorf("%s answered %s", address, answer.Status)}
	}
	return body, nil
}
