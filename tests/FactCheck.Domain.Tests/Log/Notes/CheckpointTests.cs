using Xunit;

namespace FactCheck.Domain.Tests;

public sealed class CheckpointTests
{
    [Fact]
    public void A_checkpoint_reads_back()
    {
        var checkpoint = Checkpoint.Read(Golden.Text);
        Assert.Equal(new(Golden.Origin, 5, TreeHash.Read(Golden.Root)), checkpoint);
        Assert.Equal(Golden.Text, checkpoint.Text());
        Assert.Equal(0, Checkpoint.Read($"o\n0\n{TreeHash.Empty}\n").Size);
        Assert.Equal(long.MaxValue, Checkpoint.Read($"o\n{long.MaxValue}\n{Golden.Root}\n").Size);
    }

    /// <summary>The example of C2SP tlog-checkpoint.</summary>
    [Fact]
    public void The_example_of_the_specification_is_read()
    {
        var note = SignedNote.Read(
            "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n" +
            "— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n");
        Assert.Equal(
            new("example.com/behind-the-sofa", 20_852_163, TreeHash.Read("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")), Checkpoint.Read(note.Text));
    }

    [Fact]
    public void Lines_after_the_third_are_let_pass() => Assert.Equal(5, Checkpoint.Read(Golden.Text + "more\nand more\n").Size);

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("o\n5\n")]
    [InlineData("o\n5\n" + Golden.Root)]
    [InlineData("\n5\n" + Golden.Root + "\n")]
    [InlineData("o\n\n" + Golden.Root + "\n")]
    [InlineData("o\n05\n" + Golden.Root + "\n")]
    [InlineData("o\n-5\n" + Golden.Root + "\n")]
    [InlineData("o\n+5\n" + Golden.Root + "\n")]
    [InlineData("o\n 5\n" + Golden.Root + "\n")]
    [InlineData("o\n5 \n" + Golden.Root + "\n")]
    [InlineData("o\n5.0\n" + Golden.Root + "\n")]
    [InlineData("o\n٥\n" + Golden.Root + "\n")]
    [InlineData("o\n9223372036854775808\n" + Golden.Root + "\n")]
    [InlineData("o\n5\nAAAA\n")]
    [InlineData("o\n5\n" + Golden.Root + " \n")]
    [InlineData("o\n5\n" + Golden.Root + "\n\n")]
    [InlineData("o\n5\n" + Golden.Root + "\n\nmore\n")]
    [InlineData("o\n5\n" + Golden.Root + "\nmore")]
    public void What_is_no_checkpoint_is_refused(string text) => Assert.Throws<FormatException>(() => Checkpoint.Read(text));
}
