using Xunit;

namespace FactCheck.Domain.Tests;

public sealed class WitnessRequestTests
{
    private static readonly string s_fromThree = $"old 3\n{string.Join('\n', Golden.FromThree)}\n\n{Golden.Note}";

    [Fact]
    public void A_request_with_a_proof_from_Go_reads_back_and_holds()
    {
        var request = WitnessRequest.Read(s_fromThree);
        Assert.Equal(s_fromThree, request.ToString());
        var head = Checkpoint.Read(request.Note.Text);
        Assert.True(ProofCheck.Continues(request.Old, head.Size, request.Proof, TreeHash.Read(Golden.RootOfThree), head.Root));
        Assert.False(ProofCheck.Continues(request.Old, head.Size, request.Proof, head.Root, head.Root));
    }

    /// <summary>The example of C2SP tlog-witness.</summary>
    [Fact]
    public void The_example_of_the_specification_is_read()
    {
        var request = WitnessRequest.Read(
            "old 20852014\nPlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\njrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=\n" +
            "5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=\n/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=\n\n" +
            "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n" +
            "— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n" +
            "— example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=\n");
        Assert.Equal((20_852_014, 4, 2), (request.Old, request.Proof.Count, request.Note.Signatures.Count));
    }

    [Fact]
    public void The_first_request_has_no_hashes_and_none_has_more_than_63()
    {
        var first = $"old 0\n\n{Golden.Note}";
        Assert.Equal((0, 0), (WitnessRequest.Read(first).Old, WitnessRequest.Read(first).Proof.Count));
        Assert.Equal(first, WitnessRequest.Read(first).ToString());
        Assert.Equal(63, WitnessRequest.Read(With(63)).Proof.Count);
        Assert.Throws<FormatException>(() => WitnessRequest.Read(With(64)));

        static string With(int hashes) => $"old 3\n{string.Concat(Enumerable.Repeat(Golden.Root + "\n", hashes))}\n{Golden.Note}";
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("old 0\n")]
    [InlineData("old 0\n" + Golden.Note)]
    [InlineData("old 0\n\n")]
    [InlineData("old 0\n\n" + Golden.Text)]
    [InlineData("\n" + Golden.Note)]
    [InlineData("old\n\n" + Golden.Note)]
    [InlineData("old \n\n" + Golden.Note)]
    [InlineData("old 00\n\n" + Golden.Note)]
    [InlineData("old -1\n\n" + Golden.Note)]
    [InlineData("old  1\n\n" + Golden.Note)]
    [InlineData("old 1 \n\n" + Golden.Note)]
    [InlineData("old 9223372036854775808\n\n" + Golden.Note)]
    [InlineData("Old 1\n\n" + Golden.Note)]
    [InlineData("old 1\r\n\r\n" + Golden.Note)]
    [InlineData("old 1\nAAAA\n\n" + Golden.Note)]
    [InlineData("old 1\n" + Golden.Root + " \n\n" + Golden.Note)]
    public void What_is_no_request_is_refused(string body) => Assert.Throws<FormatException>(() => WitnessRequest.Read(body));
}
