using Xunit;

namespace FactCheck.Domain.Tests;

public sealed class TrustPolicyTests
{
    private static readonly NoteSigner s_log = NoteSigner.Read(Golden.LogSecret);
    private static readonly NoteSigner[] s_witnesses = [.. Enumerable.Range(0, 6).Select(i => NoteSigner.Create($"w{i}.example", NoteKeyType.Witness))];

    // Two groups of three, as in the example of C2SP tlog-policy.
    private static readonly string s_groups =
        $"""
        # Who watches
        log {Golden.LogKey} https://factcheck.example/log/editorial

        witness X1 {s_witnesses[0].Key}
        witness X2 {s_witnesses[1].Key} https://x2.example
        	witness	X3  {s_witnesses[2].Key}  
        group X-witnesses 2 X1 X2 X3

        witness Y1 {s_witnesses[3].Key}
        witness Y2 {s_witnesses[4].Key}
        witness Ÿ3 {s_witnesses[5].Key}
        group Y-witnesses any Y1 Y2 Ÿ3

          # Both
        group X-and-Y all X-witnesses Y-witnesses
        quorum X-and-Y
        """;

    [Theory]
    [InlineData("", false)]
    [InlineData("0", false)]
    [InlineData("01", false)]
    [InlineData("345", false)]
    [InlineData("03", false)]
    [InlineData("0345", false)]
    [InlineData("013", true)]
    [InlineData("025", true)]
    [InlineData("124", true)]
    [InlineData("012345", true)]
    public void Groups_of_groups_count_as_they_say(string signers, bool enough)
    {
        var policy = TrustPolicy.Read(s_groups);
        Assert.Equal((1, 6), (policy.Logs.Count, policy.Witnesses.Count));
        var note = Note([s_log, .. signers.Select(digit => s_witnesses[digit - '0'])]);
        Assert.Equal(enough, policy.Accepts(note));
        Assert.Equal(enough, policy.IsWitnessed(note));
        Assert.False(policy.Accepts(Note([.. signers.Select(digit => s_witnesses[digit - '0']), NoteSigner.Create("x", NoteKeyType.Log)])));
    }

    [Theory]
    [InlineData("any", 1)]
    [InlineData("all", 3)]
    [InlineData("1", 1)]
    [InlineData("2", 2)]
    [InlineData("3", 3)]
    public void A_group_asks_for_as_many_as_its_threshold(string threshold, int needed)
    {
        var policy = TrustPolicy.Read(
            $"log {Golden.LogKey}\n{Witnesses(3)}group g {threshold} w0 w1 w2\nquorum g\n");
        Assert.All(Enumerable.Range(0, 4), count => Assert.Equal(count >= needed, policy.Accepts(Note([s_log, .. s_witnesses.Take(count)]))));
    }

    [Fact]
    public void One_witness_that_signs_often_counts_once()
    {
        var policy = TrustPolicy.Read($"log {Golden.LogKey}\n{Witnesses(3)}group g 2 w0 w1 w2\nquorum g\n");
        Assert.False(policy.Accepts(Note([s_log, s_witnesses[0], s_witnesses[0], s_witnesses[0]])));
    }

    [Fact]
    public void Any_log_of_the_policy_may_sign_but_only_its_own_heads()
    {
        var other = NoteSigner.Create("other.example/log", NoteKeyType.Log);
        var policy = TrustPolicy.Read($"log {Golden.LogKey}\nlog {other.Key}\nquorum none");
        Assert.True(policy.Accepts(Note([s_log])));
        Assert.False(policy.Accepts(Note([other])));
        Assert.True(policy.Accepts(SignedNote.Sign($"other.example/log\n5\n{Golden.Root}\n", [other], Golden.CosignedAt)));
        Assert.Throws<FormatException>(() => policy.Accepts(SignedNote.Sign("no checkpoint\n", [other], Golden.CosignedAt)));
    }

    [Fact]
    public void A_policy_without_witnesses_says_so()
    {
        var policy = TrustPolicy.Read("quorum none");
        Assert.Empty(policy.Logs);
        Assert.True(policy.IsWitnessed(Note([s_log])));
        Assert.False(policy.Accepts(Note([s_log])));
    }

    [Fact]
    public void A_single_witness_can_be_the_quorum()
    {
        var policy = TrustPolicy.Read($"log {Golden.LogKey}\nwitness w {Golden.WitnessKey}\nquorum w\n");
        Assert.True(policy.Accepts(SignedNote.Read(Golden.Cosigned)));
        Assert.False(policy.Accepts(SignedNote.Read(Golden.Note)));
    }

    [Fact]
    public void Thirty_two_of_everything_are_taken()
    {
        var (logs, witnesses) = (Keys(NoteKeyType.Log), Keys(NoteKeyType.Witness));
        var groups = Enumerable.Range(0, 32).Select(i => $"group g{i} all w{i}{(i > 0 ? $" g{i - 1}" : "")}\n");
        var policy = TrustPolicy.Read(
            string.Concat(logs.Select(log => $"log {log.Key}\n").Concat(witnesses.Select((each, i) => $"witness w{i} {each.Key}\n")).Concat(groups))
            + "quorum g31\n");
        Assert.True(policy.IsWitnessed(Note(witnesses)));
        Assert.False(policy.IsWitnessed(Note(witnesses[1..])));

        static NoteSigner[] Keys(NoteKeyType type) => [.. Enumerable.Range(0, 32).Select(i => NoteSigner.Create($"k{i}", type))];
    }

    [Theory]
    [InlineData("any", true)]
    [InlineData("2", false)]
    [InlineData("all", false)]
    public void A_key_of_a_type_that_is_not_known_is_passed_over_and_never_counts(string threshold, bool enough)
    {
        foreach (var type in new byte[] { 0x02, 0x05, 0x06, 0xfa, 0xff })
        {
            var (log, witness) = (VkeyTests.Unknown(type, name: Golden.Origin), VkeyTests.Unknown(type, name: "new.example/w"));
            var policy = TrustPolicy.Read(
                $"log {log}\nlog {Golden.LogKey}\nwitness new {witness}\nwitness old {Golden.WitnessKey}\ngroup g {threshold} new old\nquorum g\n");
            Assert.Equal((1, 1), (policy.Logs.Count, policy.Witnesses.Count));
            Assert.Equal([Vkey.Read(log).ToString(), Vkey.Read(witness).ToString()], policy.PassedOver);
            var unknown = new NoteSignature("new.example/w", 0x0a1b2c3d, new byte[2428]);
            Assert.Equal(enough, policy.Accepts(SignedNote.Read(Golden.Cosigned).With([unknown])));
            Assert.False(policy.Accepts(SignedNote.Read(Golden.Note).With([unknown])));
            Assert.False(TrustPolicy.Read($"log {Golden.LogKey}\nwitness new {witness}\nquorum new\n").Accepts(SignedNote.Read(Golden.Cosigned)));
        }
    }

    [Theory]
    [InlineData("log NEW\nlog NEW\nquorum none", "twice")]
    [InlineData("witness a NEW\nwitness b NEW\nquorum none", "twice")]
    [InlineData("witness a NEW\nwitness a WITNESS\nquorum none", "taken")]
    [InlineData("log NEW2\nlog NEW\nquorum none", "no verifier key")]
    public void A_key_of_a_type_that_is_not_known_has_to_be_a_key_all_the_same(string text, string says)
    {
        var unknown = VkeyTests.Unknown(0x06);
        var policy = text.Replace("NEW2", unknown.Replace("0a1b2c3d", "0a1b2c3", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("NEW", unknown, StringComparison.Ordinal).Replace("WITNESS", Golden.WitnessKey, StringComparison.Ordinal);
        Assert.Contains(says, Assert.Throws<FormatException>(() => TrustPolicy.Read(policy)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_forged_line_of_a_log_or_a_witness_of_the_policy_is_never_accepted()
    {
        var policy = TrustPolicy.Read($"log {Golden.LogKey}\nwitness w {Golden.WitnessKey}\nwitness v {s_witnesses[0].Key}\ngroup g any w v\nquorum g\n");
        var good = SignedNote.Read(Golden.Cosigned);
        Assert.True(policy.Accepts(good));
        foreach (var line in new[] { good.Signatures[0], good.Signatures[1], s_witnesses[0].Sign(Golden.Text, Golden.CosignedAt) })
        {
            var forged = good.With([line with { Bytes = [.. line.Bytes[..^1], (byte)(line.Bytes[^1] ^ 1)] }]);
            Assert.False(policy.Accepts(forged));
        }

        Assert.False(policy.IsWitnessed(good.With([good.Signatures[1] with { Bytes = new byte[72] }])));
    }

    /// <summary>Names are octets (C2SP tlog-policy, character set): two that are no UTF-8 stay two, and a Kelvin sign is no K.</summary>
    [Fact]
    public void Outside_of_keys_octets_mean_themselves()
    {
        var named = NoteSigner.Create("свідок.example/w", NoteKeyType.Witness);
        byte[] policy =
        [
            0xef, 0xbb, 0xbf, (byte)'#', 0xff, (byte)'\n',
            .. Line($"log {Golden.LogKey}\nwitness "), 0xe9, .. Line($" {s_witnesses[0].Key}\n"),
            .. Line("witness "), 0xe8, .. Line($" {s_witnesses[1].Key} http://"), 0xfe, (byte)'\n',
            .. Line($"witness K {s_witnesses[2].Key}\nwitness \u212a {named.Key}\ngroup g all "), 0xe9, .. Line(" "), 0xe8, .. Line(" K \u212a\nquorum g"),
        ];
        var read = TrustPolicy.Read(policy);
        Assert.True(read.Accepts(Note([s_log, s_witnesses[0], s_witnesses[1], s_witnesses[2], named])));
        Assert.False(read.Accepts(Note([s_log, s_witnesses[0], s_witnesses[1], s_witnesses[2]])));

        static byte[] Line(string text) => System.Text.Encoding.UTF8.GetBytes(text);
    }

    [Theory]
    [InlineData("", "quorum")]
    [InlineData("# quorum none", "quorum")]
    [InlineData("log LOG", "quorum")]
    [InlineData("quorum", "Line 1")]
    [InlineData("quorum none none", "Line 1")]
    [InlineData("quorum nobody", "nobody is not defined")]
    [InlineData("quorum w\nwitness w WITNESS", "Line 1")]
    [InlineData("quorum none\nquorum none", "Line 2")]
    [InlineData("Quorum none", "Line 1")]
    [InlineData("something else\nquorum none", "Line 1")]
    [InlineData("log\nquorum none", "Line 1")]
    [InlineData("log LOG url more\nquorum none", "Line 1")]
    [InlineData("log nonsense\nquorum none", "Line 1")]
    [InlineData("log LOG\nlog LOG\nquorum none", "Line 2")]
    [InlineData("log LOG\nlog RENAMED\nquorum none", "Line 2")]
    [InlineData("log WITNESS\nquorum none", "another type")]
    [InlineData("witness w LOG\nquorum none", "another type")]
    [InlineData("witness w\nquorum none", "Line 1")]
    [InlineData("witness w WITNESS url more\nquorum none", "Line 1")]
    [InlineData("witness w WITNESS\nwitness v WITNESS\nquorum none", "twice")]
    [InlineData("witness w WITNESS\nwitness w SECOND\nquorum none", "taken")]
    [InlineData("witness none WITNESS\nquorum none", "taken")]
    [InlineData("witness w WITNESS\ngroup w any w\nquorum none", "taken")]
    [InlineData("witness w WITNESS\ngroup none any w\nquorum none", "taken")]
    [InlineData("witness w WITNESS\ngroup g any\nquorum g", "Line 2")]
    [InlineData("witness w WITNESS\ngroup g\nquorum g", "Line 2")]
    [InlineData("witness w WITNESS\ngroup g 0 w\nquorum g", "1 to 1")]
    [InlineData("witness w WITNESS\ngroup g 2 w\nquorum g", "1 to 1")]
    [InlineData("witness w WITNESS\ngroup g -1 w\nquorum g", "1 to 1")]
    [InlineData("witness w WITNESS\ngroup g one w\nquorum g", "1 to 1")]
    [InlineData("witness w WITNESS\ngroup g 2 w w\nquorum g", "member already")]
    [InlineData("witness w WITNESS\ngroup g any w\ngroup h any w\nquorum g", "member already")]
    [InlineData("witness w WITNESS\ngroup g any none\nquorum g", "none is not defined")]
    [InlineData("witness w WITNESS\ngroup g any g\nquorum g", "g is not defined")]
    [InlineData("witness w WITNESS\ngroup g any h\ngroup h any w\nquorum g", "h is not defined")]
    [InlineData("log LOG\r\nquorum none", "control character")]
    [InlineData("# \a\nquorum none", "control character")]
    [InlineData("# \u007f\nquorum none", "control character")]
    [InlineData("quorum\u00a0none", "Line 1")]
    public void What_is_no_policy_is_refused_and_the_line_is_named(string text, string says)
    {
        var log = NoteKey.Read(Golden.LogKey);
        var policy = text
            .Replace("LOG", Golden.LogKey, StringComparison.Ordinal)
            .Replace("RENAMED", new NoteKey("renamed", NoteKeyType.Log, log.PublicKey).ToString(), StringComparison.Ordinal)
            .Replace("WITNESS", Golden.WitnessKey, StringComparison.Ordinal)
            .Replace("SECOND", s_witnesses[0].Key.ToString(), StringComparison.Ordinal);
        Assert.Contains(says, Assert.Throws<FormatException>(() => TrustPolicy.Read(policy)).Message, StringComparison.Ordinal);
    }

    private static SignedNote Note(IEnumerable<NoteSigner> signers) => SignedNote.Sign(Golden.Text, signers, Golden.CosignedAt);

    private static string Witnesses(int count) => string.Concat(s_witnesses.Take(count).Select((witness, i) => $"witness w{i} {witness.Key}\n"));
}
