using Xunit;

namespace FactCheck.Domain.Tests;

public sealed class NoteKeyTests
{
    // From the documentation of golang.org/x/mod/sumdb/note.
    private const string Neumann = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private const string NeumannSecret = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    [Theory]
    [InlineData(NeumannSecret, Neumann, NoteKeyType.Log)]
    [InlineData(Golden.LogSecret, Golden.LogKey, NoteKeyType.Log)]
    [InlineData(Golden.WitnessSecret, Golden.WitnessKey, NoteKeyType.Witness)]
    public void Keys_that_Go_made_are_read_and_written_as_they_are(string secret, string key, NoteKeyType type)
    {
        var signer = NoteSigner.Read(secret);
        Assert.Equal(secret, signer.Secret());
        Assert.Equal(key, signer.Key.ToString());
        Assert.Equal(NoteKey.Read(key), signer.Key);
        Assert.Equal(NoteKey.Read(key).GetHashCode(), signer.Key.GetHashCode());
        Assert.Equal(type, signer.Key.Type);
        Assert.Equal(signer.Key, NoteKey.Read(key + "\n"));
        Assert.Equal(signer.Key, NoteSigner.Read(secret + "\n").Key);
    }

    [Theory]
    [InlineData(NoteKeyType.Log)]
    [InlineData(NoteKeyType.Witness)]
    public void A_new_key_is_another_each_time_and_reads_back(NoteKeyType type)
    {
        var (one, other) = (NoteSigner.Create("example.org/log", type), NoteSigner.Create("example.org/log", type));
        Assert.NotEqual(one.Key, other.Key);
        Assert.Equal(one.Key, NoteSigner.Read(one.Secret()).Key);
        Assert.Equal(one.Key, NoteKey.Read(one.Key.ToString()));
    }

    [Fact]
    public void A_key_with_any_sign_left_out_is_refused()
    {
        Assert.All(Enumerable.Range(0, Neumann.Length), at => Assert.Throws<FormatException>(() => NoteKey.Read(Neumann.Remove(at, 1))));
        Assert.All(
            Enumerable.Range(0, NeumannSecret.Length), at => Assert.Throws<FormatException>(() => NoteSigner.Read(NeumannSecret.Remove(at, 1))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PeterNeumann")]
    [InlineData("PeterNeumann+c74f20a3")]
    [InlineData("+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+0c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+0xc74f20+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW+")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4\nizWy10TW")]
    [InlineData("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==")]
    [InlineData("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    public void What_is_no_key_of_Ed25519_is_refused(string text) => Assert.Throws<FormatException>(() => NoteKey.Read(text));

    [Theory]
    [InlineData("example.org/log", true)]
    [InlineData("Zeitung–für–München", true)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("a+b", false)]
    [InlineData("a\nb", false)]
    [InlineData("a\u00a0b", false)]
    [InlineData("a\u2003b", false)]
    [InlineData("a\u2028b", false)]
    [InlineData("a\u0085b", false)]
    [InlineData("a\0b", false)]
    [InlineData("a\u200bb", true)]
    public void A_name_has_no_spaces_and_no_plus_sign(string name, bool right)
    {
        Assert.Equal(right, NoteKey.IsName(name));
        if (!right)
        {
            Assert.Throws<ArgumentException>(() => NoteSigner.Create(name, NoteKeyType.Log));
        }
    }

    [Fact]
    public void The_same_key_under_another_name_or_type_is_another()
    {
        var key = NoteKey.Read(Neumann);
        Assert.NotEqual(key, key with { Name = "other" });
        Assert.NotEqual(new NoteKey(key.Name, NoteKeyType.Witness, key.PublicKey).Id, key.Id);
        Assert.NotEqual(new NoteKey("other", key.Type, key.PublicKey).Id, key.Id);
    }
}
