<?xml version="1.0" encoding="UTF-8"?>
<!-- A tabletop drill, in English. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="firm.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="adapt"><xsl:with-param name="text" select="'The story is about a made-up customer, “A”. Put in your own customers, departments and equipment. The aim is to find what is not settled, not to guess the right answer. The moderator does not hand out the model course (after the page break) beforehand.'"/></xsl:call-template>
    <facts>
    <fact name="Day"><xsl:call-template name="value"><xsl:with-param name="key" select="'drill-date'"/></xsl:call-template></fact>
    <fact name="Moderator"><xsl:call-template name="value"><xsl:with-param name="key" select="'moderator'"/></xsl:call-template></fact>
    <fact name="Who">The head of the firm, the person responsible, general affairs, design, foremen, whoever knows the computers (3 to 8 people)</fact>
    <fact name="Time">An hour and a half (20 minutes of introduction, 20 for each scene, 10 to close)</fact>
    <fact name="Bring">This paper, a clock, the list of contacts, the form of incident reports</fact>
    </facts>
    <heading level="1">How it goes</heading>
    <list>
      <item>Read out one scene after the other. Answer “who, what, in what order”. Where somebody says “probably” or “usually”, you have found something: write it down.</item>
      <item>Numbers and papers are really looked up. When ringing somebody, say first that it is a drill.</item>
      <item>Nobody is at fault. Talk about rules and tools.</item>
    </list>
    <heading level="1">The story</heading>
    <p>A mould maker of 42 people holds drawings of a part that customer A has not yet announced, in the design folder and as paper on the shop floor.</p>
    <heading level="2">Scene 1 Monday, 8:40</heading>
    <p>The designers arrive: files of drawings have new names and none opens. There is an English text on the screen. Somebody says: “I opened a quotation last evening and nothing happened.”</p>
    <list type="number">
      <item>Who does what in the first five minutes?</item>
      <item>Who is told, at which number? And if the head of the firm is away?</item>
      <item>What about the other computers, the server, the disc with the backups?</item>
      <item>Who writes down how things stand, and on what?</item>
    </list>
    <heading level="2">Scene 2 Monday, 14:00</heading>
    <p>Among the opened drawings are those of customer A. There are traces of traffic going out on Sunday night. Work stands still. A delivery to A is due this evening.</p>
    <list type="number">
      <item>Can you say that it leaked? What is known, and what is not?</item>
      <item>Who tells A, when, and what? What does the contract say?</item>
      <item>Who contacts the police, the authority, the insurer, an expert? And if personal information was in it?</item>
      <item>How do the delivery and this week’s work go on? Can the backups be used?</item>
    </list>
    <heading level="2">Scene 3 Wednesday, 10:00</heading>
    <p>Somebody posts “drawings of A’s new part” on the internet. A caller says he is a journalist. Families ask the staff.</p>
    <list type="number">
      <item>What does whoever takes the call say? Who speaks for the firm?</item>
      <item>What are the staff told, and asked not to say?</item>
      <item>When do A, other customers and contractors hear next?</item>
      <item>Who decides to restore, after checking what?</item>
    </list>
    <page-break/>
    <heading level="1">A model course of action</heading>
    <p>One way to do it. If your rules differ, change the rules or write down why.</p>
    <table>
      <column width="16"/>
      <column width="50"/>
      <column width="34"/>
      <head><row><cell>When</cell><cell>What</cell><cell>Mind</cell></row></head>
      <body>
        <row><cell header="yes">At once (10 minutes)</cell><cell>Pull the cable, switch off wireless, leave the power on. Photograph the screen. Ring the person responsible, who rings the head of the firm. Begin to note times.</cell><cell>Take the other machines off too. Unplug the disc with the backups if it is connected.</cell></row>
        <row><cell header="yes">Within an hour</cell><cell>Write down along a line of time what, since when and how far. Tell all: do not touch, do not talk, go to the person responsible.</cell><cell>Keep what was seen and what is guessed apart.</cell></row>
        <row><cell header="yes">The same day</cell><cell>List who is harmed: the firm, A, A’s customers, staff. Ask an expert; keep logs, screens and machines as evidence. The head of the firm gives A a first report.</cell><cell>Say honestly that you are looking into it, and when you will report next.</cell></row>
        <row><cell header="yes">Two or three days</cell><cell>If personal information is in it, find the time limit for reporting to the authority and keep it. Talk to the police. Before restoring, check that the way in is closed.</cell><cell>Check what evidence to keep before wiping or reinstalling.</cell></row>
        <row><cell header="yes">A week</cell><cell>One person speaks, always the same. Have words ready for staff and families.</cell><cell>What is not known, say so.</cell></row>
        <row><cell header="yes">Afterwards</cell><cell>Cause, steps, cost and what to mend on one page, read by the head of the firm. It goes back into rules, contacts and training.</cell><cell>Nobody is blamed for telling.</cell></row>
      </body>
    </table>
    <heading level="1">What to note</heading>
    <table>
      <column width="12"/>
      <column width="32"/>
      <column width="28"/>
      <column width="14"/>
      <column width="14"/>
      <head><row><cell>Scene</cell><cell>Not settled</cell><cell>To mend</cell><cell>Who</cell><cell>By when</cell></row></head>
      <body>
        <row blank="1"><cell header="yes">Scene 1</cell><cell/><cell/><cell/><cell/></row>
        <row blank="1"><cell header="yes">Scene 2</cell><cell/><cell/><cell/><cell/></row>
        <row blank="1"><cell header="yes">Scene 3</cell><cell/><cell/><cell/><cell/></row>
        <row blank="1"><cell header="yes">All</cell><cell/><cell/><cell/><cell/></row>
      </body>
    </table>
    <p>Keep on this sheet who took part, how long it took and what is to be mended, and read it before the next drill.</p>
    <facts>
    <fact name="Took part"><field width="28"/></fact>
    <fact name="Seen by the head of the firm"><field width="12"/></fact>
    </facts>
  </xsl:template>

</xsl:stylesheet>
