using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace FactCheck.Domain.Tests;

public sealed class TreeHashTests
{
    /// <summary>The roots of RFC 6962 itself for nothing and for an empty entry.</summary>
    [Fact]
    public void The_tree_of_nothing_and_the_empty_entry_have_their_known_hashes()
    {
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Hex(TreeHash.Empty));
        Assert.Equal("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", Hex(TreeHash.Leaf([])));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1022)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(65_535)]
    public void A_leaf_of_any_length_is_hashed_with_a_zero_in_front(int length)
    {
        var entry = Enumerable.Range(0, length).Select(i => (byte)(i * 7)).ToArray();
        Assert.Equal(SHA256.HashData([0x00, .. entry]), TreeHash.Leaf(entry).ToArray());
        Assert.Equal(Leaf.Hash(Encoding.UTF8.GetString(new byte[length])), TreeHash.Leaf(new byte[length]).ToArray());
    }

    [Fact]
    public void A_node_is_hashed_with_a_one_in_front_and_its_sides_matter()
    {
        var (left, right) = (TreeHash.Leaf([1]), TreeHash.Leaf([2]));
        Assert.Equal(SHA256.HashData([0x01, .. left.ToArray(), .. right.ToArray()]), TreeHash.Node(left, right).ToArray());
        Assert.NotEqual(TreeHash.Node(left, right), TreeHash.Node(right, left));
    }

    [Fact]
    public void A_hash_reads_back_from_its_text_and_bytes()
    {
        var hash = TreeHash.Leaf([1]);
        Assert.Equal(hash, TreeHash.Read(hash.ToString()));
        Assert.Equal(hash, TreeHash.From(hash.ToArray()));
        Assert.Equal(hash.GetHashCode(), TreeHash.Read(hash.ToString()).GetHashCode());
        Assert.All(Enumerable.Range(0, 256), bit => Assert.NotEqual(hash, Altered.Bit(hash, bit)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU")]
    [InlineData("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=")]
    [InlineData("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=")]
    [InlineData("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NM pJWZG3hSuFU=")]
    [InlineData(" 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")]
    [InlineData("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFUA")]
    public void What_is_not_the_strict_base64_of_a_hash_is_refused(string text)
    {
        Assert.Throws<FormatException>(() => TreeHash.Read(text));
        Assert.Throws<ArgumentException>(() => TreeHash.From(new byte[31]));
    }

    private static string Hex(TreeHash hash) => Convert.ToHexStringLower(hash.ToArray());
}
