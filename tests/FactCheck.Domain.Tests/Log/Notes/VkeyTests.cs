using Xunit;

namespace FactCheck.Domain.Tests;

public sealed class VkeyTests
{
    [Fact]
    public void A_key_of_any_type_that_is_not_known_is_read_and_cannot_verify()
    {
        foreach (var type in Enumerable.Range(0, 256).Except([(int)NoteKeyType.Log, (int)NoteKeyType.Witness]))
        {
            foreach (var length in new[] { 1, 32, 91, 1312, 2592 })
            {
                var text = Unknown((byte)type, length);
                var vkey = Vkey.Read(text);
                Assert.Equal(("example.org/log", type, length), (vkey.Name, vkey.Type, vkey.Material.Length));
                Assert.Null(vkey.Key);
                Assert.Contains(vkey.ToString(), Assert.Throws<FormatException>(() => NoteKey.Read(text)).Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_key_of_a_known_type_is_that_key()
    {
        Assert.Equal(NoteKey.Read(Golden.LogKey), Vkey.Read(Golden.LogKey).Key);
        Assert.Equal(NoteKey.Read(Golden.WitnessKey), Vkey.Read(Golden.WitnessKey + "\n").Key);
    }

    /// <summary>The example of C2SP signed-note.</summary>
    [Fact]
    public void The_example_of_the_specification_verifies_its_note()
    {
        var key = NoteKey.Read("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        var note = SignedNote.Read(
            "This is an example message.\n\n" +
            "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n");
        Assert.True(note.IsSignedBy([key]));
    }

    [Theory]
    [InlineData("example.org/log+0a1b2c3d+")]
    [InlineData("example.org/log+0a1b2c3d+Bg==")]
    [InlineData("example.org/log+0a1b2c3+BgAA")]
    [InlineData("example.org/log+0A1B2C3D+BgAA")]
    [InlineData("example.org/log+0a1b2c3g+BgAA")]
    [InlineData("example.org/log+0a1b2c3d+BgAB=")]
    [InlineData("example log+0a1b2c3d+BgAA")]
    [InlineData("+0a1b2c3d+BgAA")]
    [InlineData("example.org/log+0a1b2c3d+AQAA")]
    [InlineData("example.org/log+0a1b2c3d+BAAA")]
    public void What_is_no_key_is_refused_whatever_its_type(string text) => Assert.Throws<FormatException>(() => Vkey.Read(text));

    /// <summary>A key of a type that is not known here.</summary>
    internal static string Unknown(byte type, int length = 1312, string name = "example.org/log") =>
        $"{name}+0a1b2c3d+{Convert.ToBase64String([type, .. Enumerable.Range(0, length).Select(at => (byte)(at + type + name.Length))])}";
}
