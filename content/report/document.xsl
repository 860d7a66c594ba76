<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of every document, and the pieces that they share. A kind's own stylesheet, KIND.document.xsl, imports this
     and has one template, <xsl:template match="report" mode="body">, which writes blocks; see docs/document-format.md. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="common.xsl"/>
  <xsl:output method="xml" encoding="UTF-8"/>

  <!-- "landscape" for wide tables: a kind says so by a variable of the same name. -->
  <xsl:variable name="orientation" select="'portrait'"/>
  <!-- "compact" for what has to fit a page. -->
  <xsl:variable name="density" select="''"/>

  <xsl:template match="/report">
    <document kind="{@kind}" language="{@language}" columns="{@columns}" date="{@date}" program="{@program}"
              orientation="{$orientation}">
      <xsl:if test="$density != ''"><xsl:attribute name="density"><xsl:value-of select="$density"/></xsl:attribute></xsl:if>
      <xsl:copy-of select="logo"/>
      <title><xsl:value-of select="title"/></title>
      <xsl:variable name="subject"><xsl:call-template name="subject"/></xsl:variable>
      <xsl:if test="string($subject)"><subject><xsl:value-of select="$subject"/></subject></xsl:if>
      <head><xsl:call-template name="firm-name"/> – <xsl:value-of select="title"/></head>
      <foot><xsl:call-template name="editions"/></foot>
      <xsl:apply-templates select="." mode="body"/>
      <xsl:call-template name="remarks"/>
    </document>
  </xsl:template>

  <!-- ======== pieces ======== -->

  <!-- Whom it is about. Override it for a paper that says so itself. -->
  <xsl:template name="subject"><xsl:call-template name="firm-name"/></xsl:template>

  <!-- Who, when, by which criteria. -->
  <xsl:template name="cover">
    <facts>
      <fact name="{t:tr('Date')}"><xsl:value-of select="$report/@date"/></fact>
      <xsl:for-each select="$report/firm/field[@key != 'name']">
        <xsl:variable name="label"><xsl:apply-templates select="." mode="label"/></xsl:variable>
        <fact name="{$label}"><xsl:value-of select="."/></fact>
      </xsl:for-each>
      <fact name="{t:tr('Kind of check')}"><xsl:value-of select="$report/case/@mode-word"/></fact>
      <xsl:for-each select="$report/pack">
        <fact name="{t:tr('Criteria')}">
          <xsl:apply-templates select="." mode="edition"/>
        </fact>
      </xsl:for-each>
    </facts>
  </xsl:template>

  <!-- What stands at the end of every document. -->
  <xsl:template name="remarks">
    <p style="quiet">
      <xsl:value-of select="t:tr('This report rests on the answers that were given and on the edition of the criteria named here. Whether the edition is still the current one is for the reader to check.')"/>
    </p>
    <xsl:if test="$has-foreign">
      <p style="quiet"><xsl:value-of select="concat($foreign-mark, ' ', t:tr('Not translated: shown in the language of the pack.'))"/></p>
    </xsl:if>
    <xsl:if test="$report/seal">
      <p style="quiet"><xsl:value-of select="concat($report/seal, ' ', $report/seal/@digest)"/></p>
    </xsl:if>
    <p style="quiet">
      <xsl:value-of select="$report/@program"/>
      <xsl:if test="$report/@file"> – <xsl:value-of select="$report/@file"/></xsl:if>
    </p>
  </xsl:template>

  <!-- A text of a pack, marked where it is not translated. -->
  <xsl:template match="*" mode="phrase">
    <xsl:value-of select="."/>
    <xsl:if test="@fallback"><xsl:value-of select="$foreign-mark"/></xsl:if>
  </xsl:template>

  <!-- Whatever has a rating: its mark and word. -->
  <xsl:template match="*" mode="rating">
    <rating value="{@rating}" mark="{@mark}"><xsl:value-of select="@word"/></rating>
  </xsl:template>

  <!-- What is asked of a control: mandatory or not, to which level. -->
  <xsl:template match="*" mode="requirement">
    <xsl:value-of select="@mandatory-words"/>
    <xsl:if test="@mandatory-words and @level-words">, </xsl:if>
    <xsl:value-of select="@level-words"/>
  </xsl:template>

  <!-- How many there are of each rating, in a line. -->
  <xsl:template match="pack|section" mode="ratings">
    <xsl:for-each select="ratings/rating[@count &gt; 0 or @rating != 'not-applicable']">
      <xsl:if test="position() &gt; 1"><xsl:text>  </xsl:text></xsl:if>
      <xsl:apply-templates select="." mode="rating"/>
      <xsl:value-of select="concat(' ', @count)"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="pack" mode="bars">
    <xsl:variable name="pack" select="."/>
    <xsl:if test="bars/bar">
      <bars>
        <caption><xsl:value-of select="t:tr('Answers by section')"/></caption>
        <xsl:for-each select="bars/bar">
          <bar name="{$pack/section[@id = current()/@section]/title}">
            <xsl:for-each select="part">
              <part rating="{@rating}" mark="{@mark}" word="{@word}" count="{@count}"/>
            </xsl:for-each>
          </bar>
        </xsl:for-each>
      </bars>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
