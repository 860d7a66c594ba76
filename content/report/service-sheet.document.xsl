<?xml version="1.0" encoding="UTF-8"?>
<!-- What is asked once for each of several subjects (cloud services, parties, sites, information): a row for each control, a
     column for each subject. More than six make several tables. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="paper.xsl"/>

  <xsl:variable name="orientation" select="'landscape'"/>
  <xsl:variable name="side-by-side" select="6"/>

  <!-- The controls of one subject, and one control of all subjects; an address ends in @SUBJECT. -->
  <xsl:key name="of-subject" match="pack/section/control[@subject]" use="concat(../../@id, ' ', ../@repeat, ' ', substring-after(@address, '@'))"/>
  <xsl:key name="of-control" match="pack/section/control[@subject]" use="concat(../../@id, ' ', ../@repeat, ' ', @control)"/>
  <xsl:key name="of-repeat" match="pack/section[control/@subject]" use="concat(../@id, ' ', @repeat)"/>

  <xsl:template match="report" mode="body">
    <p style="quiet">
      <xsl:value-of select="t:say('しるし：', 'Marks: ')"/>
      <xsl:for-each select="pack[section/@repeat][1]/ratings/rating">
        <xsl:if test="position() &gt; 1"><xsl:text>  </xsl:text></xsl:if>
        <xsl:apply-templates select="." mode="rating"/>
      </xsl:for-each>
      <xsl:value-of select="t:say('　– 聞きません', '  – not asked')"/>
    </p>
    <xsl:apply-templates select="pack[section/control/@subject]" mode="subjects"/>
    <xsl:if test="not(pack/section/control/@subject)">
      <p style="lead"><xsl:value-of select="t:say('並べるサービスがまだありません。情報台帳に、保管先（媒体）が「クラウド」の情報を書くと、ここに1列ずつ並びます。', 'There is no service to show yet. List information that is kept in a cloud in the ledger; each gets a column here.')"/></p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="pack" mode="subjects">
    <heading level="1"><xsl:apply-templates select="title" mode="phrase"/></heading>
    <!-- once for each kind of subject -->
    <xsl:for-each select="section[control/@subject][generate-id() = generate-id(key('of-repeat', concat(../@id, ' ', @repeat))[1])]">
      <xsl:variable name="sections" select="key('of-repeat', concat(../@id, ' ', @repeat))"/>
      <xsl:variable name="subjects" select="key('of-control', concat(../@id, ' ', @repeat, ' ', control[1]/@control))"/>
      <xsl:call-template name="tables">
        <xsl:with-param name="sections" select="$sections"/>
        <xsl:with-param name="subjects" select="$subjects"/>
      </xsl:call-template>
      <xsl:call-template name="missing"><xsl:with-param name="subjects" select="$subjects"/></xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="tables">
    <xsl:param name="sections"/>
    <xsl:param name="subjects"/>
    <xsl:param name="from" select="0"/>
    <xsl:if test="$subjects[$from + 1]">
      <xsl:call-template name="one-table">
        <xsl:with-param name="sections" select="$sections"/>
        <xsl:with-param name="subjects" select="$subjects[position() &gt; $from and position() &lt;= $from + $side-by-side]"/>
      </xsl:call-template>
      <xsl:call-template name="tables">
        <xsl:with-param name="sections" select="$sections"/>
        <xsl:with-param name="subjects" select="$subjects"/>
        <xsl:with-param name="from" select="$from + $side-by-side"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="one-table">
    <xsl:param name="sections"/>
    <xsl:param name="subjects"/>
    <table>
      <column width="30"/>
      <xsl:for-each select="$subjects"><column width="{70 div count($subjects)}"/></xsl:for-each>
      <head>
        <row>
          <cell><xsl:value-of select="t:say('確かめること', 'What is checked')"/></cell>
          <xsl:for-each select="$subjects"><cell><xsl:value-of select="@subject"/></cell></xsl:for-each>
        </row>
      </head>
      <body>
        <xsl:for-each select="$sections">
          <row><cell header="yes" span="{count($subjects) + 1}"><b><xsl:apply-templates select="title" mode="phrase"/></b></cell></row>
          <xsl:for-each select="control[substring-after(@address, '@') = substring-after($subjects[1]/@address, '@')]">
            <xsl:call-template name="across"><xsl:with-param name="subjects" select="$subjects"/></xsl:call-template>
          </xsl:for-each>
        </xsl:for-each>
        <xsl:call-template name="totals"><xsl:with-param name="subjects" select="$subjects"/></xsl:call-template>
      </body>
    </table>
  </xsl:template>

  <!-- One control, of all subjects of the table. -->
  <xsl:template name="across">
    <xsl:param name="subjects"/>
    <xsl:variable name="all" select="key('of-control', concat(../../@id, ' ', ../@repeat, ' ', @control))"/>
    <row>
      <cell header="yes"><xsl:value-of select="@ref"/><xsl:text> </xsl:text><xsl:apply-templates select="title" mode="phrase"/></cell>
      <xsl:for-each select="$subjects">
        <xsl:apply-templates select="$all[substring-after(@address, '@') = substring-after(current()/@address, '@')]" mode="cell"/>
      </xsl:for-each>
    </row>
  </xsl:template>

  <xsl:template match="control" mode="cell">
    <xsl:choose>
      <xsl:when test="skipped"><cell>–</cell></xsl:when>
      <xsl:otherwise><cell rating="{@rating}"><xsl:apply-templates select="." mode="rating"/></cell></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What does not apply is in neither figure. -->
  <xsl:template name="totals">
    <xsl:param name="subjects"/>
    <row>
      <cell header="yes"><b><xsl:value-of select="t:say('できている／聞いた数', 'Met / asked')"/></b></cell>
      <xsl:for-each select="$subjects">
        <xsl:variable name="all" select="key('of-subject', concat(../../@id, ' ', ../@repeat, ' ', substring-after(@address, '@')))[not(skipped) and @rating != 'not-applicable']"/>
        <cell><b><xsl:value-of select="concat(count($all[@rating = 'met']), ' / ', count($all))"/></b></cell>
      </xsl:for-each>
    </row>
  </xsl:template>

  <!-- What to mend, and what somebody said about it. -->
  <xsl:template name="missing">
    <xsl:param name="subjects"/>
    <heading level="2"><xsl:value-of select="t:say('足りないもの', 'What is missing')"/></heading>
    <xsl:for-each select="$subjects">
      <xsl:variable name="gaps" select="key('of-subject', concat(../../@id, ' ', ../@repeat, ' ', substring-after(@address, '@')))[@gap]"/>
      <heading level="3"><xsl:value-of select="@subject"/></heading>
      <xsl:if test="$gaps"><list><xsl:apply-templates select="$gaps" mode="missing"/></list></xsl:if>
      <xsl:if test="not($gaps)"><p><xsl:value-of select="t:say('いまのところ、ありません。', 'Nothing at the moment.')"/></p></xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="control" mode="missing">
    <item>
      <xsl:apply-templates select="." mode="rating"/>
      <xsl:text>  </xsl:text>
      <xsl:value-of select="@ref"/><xsl:text> </xsl:text><xsl:apply-templates select="title" mode="phrase"/>
      <xsl:for-each select="answer[@counts]/reason | answer[@counts]/note"><br/><quiet><xsl:value-of select="."/></quiet></xsl:for-each>
    </item>
  </xsl:template>

</xsl:stylesheet>
